package org.dajeong.app.intake;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The one thread that checks and imports what pages ask for, in the order in which it was asked.
///
/// What is asked for stands in the database. Steps that were going on when the product ended came to nothing: their
/// transaction went with it, and their uploads are set back when the product starts.
@Component
class ImportJobs implements SmartLifecycle {

    /// How long a step may take to notice that the product ends, in seconds.
    private static final int ENDING_SECONDS = 20;

    private final Importing importing;
    private final UploadSteps steps;
    private Optional<ExecutorService> thread = Optional.empty();
    private volatile boolean ending;

    ImportJobs(Importing importing, UploadSteps steps) {
        this.importing = importing;
        this.steps = steps;
    }

    @Override
    public synchronized void start() {
        steps.recover();
        ending = false;
        thread = Optional.of(Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("intake").factory()));
    }

    @Override
    public synchronized void stop() {
        ending = true;
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

    /// Has the thread look for what was asked for; after the transaction in which it was asked.
    synchronized void wake() {
        thread.ifPresent(running -> running.execute(this::workOff));
    }

    /// Waits until everything that was asked for so far is done.
    void awaitIdle() throws InterruptedException, ExecutionException {
        Optional<ExecutorService> running;
        synchronized (this) {
            running = thread;
        }
        if (running.isPresent()) {
            running.get().submit(() -> {}).get();
        }
    }

    private void workOff() {
        Optional<UploadSteps.Asked> next = steps.next();
        while (next.isPresent() && !ending) {
            importing.work(next.get().upload());
            next = steps.next();
        }
    }
}
