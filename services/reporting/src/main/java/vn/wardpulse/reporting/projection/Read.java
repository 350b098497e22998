package vn.wardpulse.reporting.projection;

import org.springframework.kafka.listener.MessageListenerContainer;

/** Topics that are being read, and how far behind that is. */
record Read(Reading reading, MessageListenerContainer container, CatchingUp catchingUp) {

    boolean isRunning() {
        return container.isRunning();
    }
}
