package vn.wardpulse.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Speaks SMTP with one client at a time and answers some commands as it is told; an empty answer hangs up. */
final class RudeServer implements AutoCloseable {

    /** What is answered to the dot that ends a letter. */
    static final String END = ".";

    private final ServerSocket socket;
    private final Map<String, String> answers;

    private RudeServer(ServerSocket socket, Map<String, String> answers) {
        this.socket = socket;
        this.answers = answers;
    }

    /** @param answers by the command's first four letters, or {@link #END} */
    static RudeServer answering(Map<String, String> answers) throws IOException {
        RudeServer server = new RudeServer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), answers);
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException e) {
                // The client has gone, or the test is over.
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 here\r\n");
        out.flush();
        boolean letter = false;
        String line = in.readLine();
        while (line != null) {
            String command = letter ? line : line.substring(0, Math.min(4, line.length()));
            if (!letter || line.equals(END)) {
                String answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 yes");
                if (answer.isEmpty()) {
                    return;
                }
                out.print(answer + "\r\n");
                out.flush();
                letter = answer.startsWith("354");
            }
            line = in.readLine();
        }
    }
}
