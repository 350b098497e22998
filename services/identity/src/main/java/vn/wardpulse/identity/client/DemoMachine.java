package vn.wardpulse.identity.client;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The machine client of demo mode: it may do for the district of Long Biên whatever machines may do. */
@Component
class DemoMachine implements ApplicationRunner {

    static final String ID = "demo-machine";

    private final MachineClients machines;
    private final ClientSettings settings;
    private final PasswordEncoder encoder;

    DemoMachine(MachineClients machines, ClientSettings settings, PasswordEncoder encoder) {
        this.machines = machines;
        this.settings = settings;
        this.encoder = encoder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var secret = settings.demoMachineSecret() == null ? settings.demoPassword() : settings.demoMachineSecret();
        if (settings.demo() && secret != null) {
            var profile = new ClientProfile("Phần mềm trình diễn", "Demo program", "004", MachineClient.SCOPES);
            machines.add(ID, profile, encoder.encode(secret), true);
        }
    }
}
