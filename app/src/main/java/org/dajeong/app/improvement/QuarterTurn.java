package org.dajeong.app.improvement;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dajeong.app.scoring.ScorePublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The one thread that looks at the calendar: when the product starts, every hour after, and when
/// results were published.
@Component
class QuarterTurn implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(QuarterTurn.class);

    private static final int ENDING_SECONDS = 20;

    private final QuarterKeeping keeping;
    private Optional<ScheduledExecutorService> thread = Optional.empty();

    QuarterTurn(QuarterKeeping keeping) {
        this.keeping = keeping;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService running = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("quarter").daemon().factory());
        running.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.HOURS);
        thread = Optional.of(running);
    }

    @Override
    public synchronized void stop() {
        thread.ifPresent(running -> {
            running.shutdownNow();
            try {
                running.awaitTermination(ENDING_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        thread = Optional.empty();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread.isPresent();
    }

    /// Has it look again after a publication: the verdicts of its quarter are due.
    @TransactionalEventListener(fallbackExecution = true)
    synchronized void on(ScorePublished published) {
        thread.ifPresent(running -> running.execute(this::look));
    }

    /// Waits until the first look, and everything asked for so far, is over.
    void awaitIdle() throws InterruptedException, ExecutionException {
        Optional<ScheduledExecutorService> running;
        synchronized (this) {
            running = thread;
        }
        if (running.isPresent()) {
            running.get().submit(() -> {}).get();
        }
    }

    /// What fails now is made up for in an hour.
    private void look() {
        try {
            keeping.catchUp();
        } catch (RuntimeException failed) {
            LOG.error("the calendar of quarters could not be looked at", failed);
        }
    }
}
