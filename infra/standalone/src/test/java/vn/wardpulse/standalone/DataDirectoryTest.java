package vn.wardpulse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void isMadeForItsOwnerOnly() throws Exception {
        Path data = directory.resolve("some where").resolve("data");
        DataDirectory.open(data, Mode.START).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void refusesASecondInstance() {
        DataDirectory first = DataDirectory.open(directory, Mode.START);
        assertThatThrownBy(() -> DataDirectory.open(directory, Mode.START))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("already running on " + directory);
        first.close();
        DataDirectory.open(directory, Mode.START).close();
    }

    @Test
    void staysWhatItWasMadeAs() {
        DataDirectory.open(directory, Mode.DEMO).close();
        assertThatThrownBy(() -> DataDirectory.open(directory, Mode.START))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("./wardpulse demo --data " + directory);
    }

    @Test
    void leavesOtherPeoplesFilesAlone() throws Exception {
        Files.writeString(directory.resolve("letter.txt"), "Dear …");
        assertThatThrownBy(() -> DataDirectory.open(directory, Mode.START))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("holds other files");
    }

    @Test
    void saysThatItCannotBeWritten() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data"), Mode.START))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("cannot be written by user");
    }

    @Test
    void tellsOthersWhatRuns() {
        DataDirectory data = DataDirectory.open(directory, Mode.START);
        Running running = new Running(directory);
        assertThat(running.state()).isEmpty();
        data.running().remember(new Addresses("localhost", 9000), true);
        assertThat(running.state())
                .contains(new Running.State(ProcessHandle.current().pid(), "localhost", 9000, true));
        data.close();
        assertThat(running.state()).isEmpty();
    }
}
