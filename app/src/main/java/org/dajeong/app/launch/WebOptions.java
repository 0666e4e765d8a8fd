package org.dajeong.app.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;
import org.dajeong.app.database.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the pages are served.
final class WebOptions {

    private static final int PORT_MAX = 65535;

    /// What the example in the sentence about a taken port adds to the port.
    private static final int NEXT = 10;

    @Option(names = "--port", paramLabel = "--port")
    private String port = "8080";

    @Option(names = "--address", paramLabel = "--address")
    private @Nullable String address;

    String port() {
        return port;
    }

    /// The address of this computer that was asked for.
    Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /// Why the port is none.
    Optional<Refusal> misunderstood() {
        return port.matches("\\d{1,5}") && Integer.parseInt(port) <= PORT_MAX
                ? Optional.empty()
                : Optional.of(Refusal.of("launch.whole-between", "--port", port, "0", Integer.toString(PORT_MAX)));
    }

    /// Why nothing can be served there: better known before a database is started.
    Optional<Refusal> taken(Optional<String> host) {
        try {
            InetAddress here =
                    host.isPresent() ? InetAddress.getByName(host.get()) : new InetSocketAddress(0).getAddress();
            if (!canListen(here, 0)) {
                return Optional.of(Refusal.of("launch.address", here.getHostAddress()));
            }
            return canListen(here, Integer.parseInt(port)) ? Optional.empty() : Optional.of(portTaken());
        } catch (UnknownHostException e) {
            return Optional.of(Refusal.of("launch.address", host.orElse("")));
        }
    }

    Refusal portTaken() {
        int number = Integer.parseInt(port);
        int other = number + NEXT <= PORT_MAX ? number + NEXT : number - NEXT;
        return Refusal.of("launch.port-taken", port, Integer.toString(other));
    }

    private static boolean canListen(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as the web server does: connections that ended just now do not count
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
