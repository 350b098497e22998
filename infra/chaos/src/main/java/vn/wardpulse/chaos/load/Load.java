package vn.wardpulse.chaos.load;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.wardpulse.chaos.installation.Accounts;
import vn.wardpulse.chaos.installation.Rooms;
import vn.wardpulse.chaos.installation.SeparateProcesses;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.standalone.demo.DemoWard;

/** Several wards at work side by side, in all partitions of the log. */
public final class Load {

    private static final List<DemoWard> WARDS = DemoWard.ALL.subList(0, 8);
    private static final int SHORTEST_PAUSE = 150;
    private static final int LONGEST_PAUSE = 650;

    private final URI submission;
    private final Accounts accounts;
    private final List<Form> forms;
    private final Insistence insistence = new Insistence();
    private final List<Acknowledged> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final List<String> refused = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> wards = new ArrayList<>();
    private volatile boolean wanted;

    private Load(URI submission, Accounts accounts, List<Form> forms) {
        this.submission = submission;
        this.accounts = accounts;
        this.forms = forms;
    }

    /** Gives every ward somebody to report and to approve, and the district somebody to return what is approved. */
    public static Load on(SeparateProcesses processes) {
        Accounts accounts = Accounts.of(processes);
        accounts.make(WardAtWork.STANDING_BODY, "004", "standing-body");
        for (DemoWard ward : WARDS) {
            accounts.make(ward.officer(), ward.unit().value(), "ward-officer", "ward-leader");
        }
        Form[] forms = Wire.mapper()
                .convertValue(
                        new Rooms(accounts.tokens())
                                .get(
                                        WardAtWork.STANDING_BODY,
                                        processes.catalogue().resolve("/api/forms")),
                        Form[].class);
        return new Load(processes.submission(), accounts, Arrays.asList(forms));
    }

    /** @param random what each ward does, and in which rhythm */
    public void begin(SplittableRandom random) {
        wanted = true;
        for (DemoWard ward : WARDS) {
            SplittableRandom own = random.split();
            WardAtWork work = new WardAtWork(ward, forms, submission, accounts.tokens(), insistence, own);
            wards.add(Thread.ofVirtual().name(ward.login()).start(() -> work(work, own.split())));
        }
    }

    /** Returns when what was asked for last is answered. */
    public void end() {
        wanted = false;
        try {
            for (Thread ward : wards) {
                ward.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        wards.clear();
    }

    private void work(WardAtWork ward, SplittableRandom rhythm) {
        while (wanted) {
            try {
                ward.act().ifPresent(acknowledged::add);
            } catch (IllegalStateException e) {
                refused.add(String.valueOf(e.getMessage()));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(rhythm.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE)));
        }
    }

    /** Everything that was said yes to since the first beginning. */
    public List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Sound acts that were refused, or never answered. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    /** How often something had to be asked again. */
    public int again() {
        return insistence.again();
    }
}
