package org.dajeong.app.backup;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// Gives out a connection again and again without ever ending its transaction.
///
/// So migrations, which end a transaction each, become part of a larger one that may still be taken back.
final class OneTransaction extends AbstractDataSource {

    private final Connection connection;

    private OneTransaction(Connection connection) {
        this.connection = connection;
    }

    static DataSource of(Connection connection) {
        return new OneTransaction(connection);
    }

    @Override
    public Connection getConnection() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, new Lent(connection));
    }

    @Override
    public Connection getConnection(String user, String password) {
        return getConnection();
    }

    /// A connection whose borrower believes to end transactions and to close it.
    private static final class Lent implements InvocationHandler {

        private final Connection connection;
        private final AtomicBoolean autoCommit = new AtomicBoolean(true);
        private final AtomicBoolean closed = new AtomicBoolean();

        Lent(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "getAutoCommit" -> {
                    return autoCommit.get();
                }
                case "setAutoCommit" -> autoCommit.set((Boolean) Objects.requireNonNull(arguments)[0]);
                case "isClosed" -> {
                    return closed.get();
                }
                case "close" -> closed.set(true);
                case "commit" -> {}
                default -> {
                    return onConnection(method, arguments);
                }
            }
            return null;
        }

        private @Nullable Object onConnection(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }
    }
}
