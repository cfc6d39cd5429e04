package org.govsm.portal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.postgresql.Driver;

/**
 * The way to a PostgreSQL database, which a test can cut, or fill so that nothing comes through.
 */
public final class DatabaseWire implements AutoCloseable {

  private final String host;
  private final int port;
  private final DatabaseConfig config;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ServerSocket door;
  private volatile CountDownLatch frozen = new CountDownLatch(0);
  private volatile boolean cut;

  private DatabaseWire(DatabaseConfig database) throws IOException {
    Properties server =
        Objects.requireNonNull(Driver.parseURL(database.url(), new Properties()), "url");
    host = server.getProperty("PGHOST");
    port = Integer.parseInt(server.getProperty("PGPORT"));
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Properties login = database.properties();
    config =
        DatabaseConfig.postgresql(
            "jdbc:postgresql://127.0.0.1:"
                + door.getLocalPort()
                + "/"
                + server.getProperty("PGDBNAME"),
            Map.of(
                DatabaseConfig.USER, login.getProperty("user"),
                DatabaseConfig.PASSWORD, login.getProperty("password")));
    start(this::accept);
  }

  public static DatabaseWire to(TestDatabase database) throws IOException {
    return new DatabaseWire(database.config());
  }

  public DatabaseConfig config() {
    return config;
  }

  /** As when the server is stopped. */
  public void cut() throws IOException {
    cut = true;
    for (Socket socket : open) {
      socket.close();
    }
  }

  /** As when the server, or the network, is there and silent. */
  public void freeze() {
    frozen = new CountDownLatch(1);
  }

  public void heal() {
    cut = false;
    frozen.countDown();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "wire");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket here = door.accept();
        if (cut) {
          here.close();
          continue;
        }
        Socket there = new Socket(host, port);
        open.add(here);
        open.add(there);
        if (cut) { // while this connection was made
          here.close();
          there.close();
        }
        start(() -> carry(here, there));
        start(() -> carry(there, here));
      }
    } catch (IOException e) {
      // the test is over
    }
  }

  private void carry(Socket from, Socket to) {
    byte[] part = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        frozen.await();
        out.write(part, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      // one of both ends is closed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  @Override
  public void close() throws IOException {
    heal();
    door.close();
    cut();
  }
}
