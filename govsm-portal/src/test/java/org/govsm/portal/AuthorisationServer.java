package org.govsm.portal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/**
 * Spring Authorization Server in a process of its own, with the users anita (group govsm-buyers)
 * and ravi (group others). It ends with the test.
 */
final class AuthorisationServer implements AutoCloseable {

  private final Process process;
  private final BufferedReader said;
  private final URI issuer;

  private AuthorisationServer(Process process, URI issuer) {
    this.process = process;
    this.said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.issuer = issuer;
  }

  /** Starts it, and waits until it listens. */
  static AuthorisationServer start(URI redirect) throws IOException {
    int port = freePort();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Path.of("target", "oidc", "*").toString(),
                Path.of("src", "test", "oidc", "AuthServer.java").toString(),
                String.valueOf(port),
                redirect.toString())
            .redirectError(Path.of("target", "oidc-server.log").toFile())
            .start();
    AuthorisationServer server =
        new AuthorisationServer(process, URI.create("http://localhost:" + port));
    server.awaitLine("READY");
    return server;
  }

  /** A port below those that connections of other tests are given meanwhile. */
  static int freePort() throws IOException {
    int port = 10_000 + new Random().nextInt(20_000);
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (BindException e) {
      return freePort(); // somebody listens there
    }
  }

  URI issuer() {
    return issuer;
  }

  /** Takes another key to sign with. */
  void rotateKey() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
    awaitLine("ROTATED");
  }

  private void awaitLine(String wanted) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.equals(wanted)) {
        return;
      }
    }
    throw new AssertionError("the authorisation server ended: see target/oidc-server.log");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
