package org.govsm.portal.edge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Key stores for tests, made by the tool that comes with Java: none of them is kept. */
public final class KeyStores {

  /** Their password. */
  public static final String PASSWORD = "a-password-of-tests";

  private KeyStores() {}

  /** A key for this machine, valid today. */
  public static Path valid(Path folder) throws IOException {
    return make(folder.resolve("valid.p12"), "-1d", "3");
  }

  /** A key whose certificate ended in January 2020. */
  public static Path expired(Path folder) throws IOException {
    return make(folder.resolve("expired.p12"), "2020/01/01 00:00:00", "10");
  }

  private static Path make(Path file, String start, String days) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-genkeypair"));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-alias", "portal"));
    command.addAll(List.of("-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1"));
    command.addAll(List.of("-startdate", start, "-validity", days));
    command.addAll(List.of("-storetype", "PKCS12", "-keystore", file.toString()));
    command.addAll(List.of("-storepass", PASSWORD));
    Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(tool.getInputStream().readAllBytes());
    if (tool.onExit().join().exitValue() != 0) {
      throw new IOException(told);
    }
    return file;
  }
}
