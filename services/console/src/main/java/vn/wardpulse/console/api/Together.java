package vn.wardpulse.console.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Questions asked at the same time: a page waits for the slowest answer, not for their sum. */
public final class Together {

    private static final Executor EACH_ON_ITS_OWN = Thread::startVirtualThread;

    private Together() {}

    public static <T> Supplier<T> ask(Supplier<T> question) {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(question, EACH_ON_ITS_OWN);
        return () -> {
            try {
                return answer.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        };
    }

    public static <T> List<T> all(List<Supplier<T>> questions) {
        List<Supplier<T>> asked = questions.stream().map(Together::ask).toList();
        return asked.stream().map(Supplier::get).toList();
    }
}
