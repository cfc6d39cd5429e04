package org.govsm.portal.store;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watch over a database server: whoever waits for one that does not answer is told so within two
 * seconds, also where it took the question and then fell silent. It asks the server only while
 * somebody has waited for half a second, or while the server is lost.
 */
final class ServerWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
  private static final int LOOK_MILLIS = 250;
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final String ANSWER_SECONDS = "1";

  private final DatabaseConfig config;
  private final Runnable renewal;
  private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(ServerWatch::daemon);
  private volatile boolean lost;
  private @Nullable Connection own;

  private ServerWatch(DatabaseConfig config, Runnable renewal) {
    this.config = config;
    this.renewal = renewal;
  }

  /**
   * Watch over a server.
   *
   * @param renewal what is done when the watch had to connect anew, before anybody may ask the
   *     server: the connections of before may all be broken
   */
  @SuppressWarnings("FutureReturnValueIgnored") // it has no end, and says itself what goes wrong
  static ServerWatch over(DatabaseConfig config, Runnable renewal) {
    ServerWatch watch = new ServerWatch(config, renewal);
    watch.thread.scheduleWithFixedDelay(
        watch::tryLook, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    return watch;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "govsm-database-watch");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Waiting caller who needs the server: for a connection first, and then for what is asked over
   * it.
   */
  final class Waiting implements AutoCloseable {

    private final long since = System.nanoTime();
    private volatile @Nullable Connection connection;

    void over(Connection found) {
      connection = found;
    }

    private void cutOff() {
      Connection found = connection;
      if (found != null) {
        cut(found);
      }
    }

    @Override
    public void close() {
      waiting.remove(this);
    }
  }

  Waiting begin() {
    Waiting one = new Waiting();
    waiting.add(one);
    return one;
  }

  /** Looks soon: a connection broke, and it may be the only one, or all of them. */
  void suspect() {
    try {
      thread.execute(this::look);
    } catch (RejectedExecutionException e) {
      LOG.debug("the database is being closed", e);
    }
  }

  /** Whether the server did not answer when it was asked last. */
  boolean isLost() {
    return lost;
  }

  private void tryLook() {
    try {
      long now = System.nanoTime();
      if (lost || waiting.stream().anyMatch(one -> now - one.since > PATIENCE_NANOS)) {
        look();
      }
    } catch (RuntimeException e) {
      LOG.error("the database could not be looked at and will be again", e);
    }
  }

  /** Asks the server now; cuts off whoever waits for it where it does not answer. */
  synchronized boolean look() {
    boolean answers = own == null ? answersAnew() : answers();
    if (answers == lost) {
      lost = !answers;
      LOG.warn(answers ? "the database answers again" : "the database does not answer");
    }
    if (!answers) {
      waiting.forEach(Waiting::cutOff);
    }
    return answers;
  }

  private boolean answers() {
    Connection asked = own;
    if (asked == null) {
      return false;
    }
    try (Statement statement = asked.createStatement()) {
      return statement.execute("select 1");
    } catch (SQLException e) {
      cut(asked);
      own = null;
      return !(e.getCause() instanceof SocketTimeoutException) && answersAnew();
    }
  }

  /** A server that was started again ended the connection, and answers. */
  private boolean answersAnew() {
    Properties properties = config.properties();
    for (String limit : new String[] {"connectTimeout", "loginTimeout", "socketTimeout"}) {
      properties.put(limit, ANSWER_SECONDS);
    }
    try {
      own = DriverManager.getConnection(config.url(), properties);
      renewal.run();
      return answers();
    } catch (SQLException e) {
      return false;
    }
  }

  private static void cut(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      LOG.debug("a connection is closed already", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    synchronized (this) {
      if (own != null) {
        cut(own);
      }
    }
  }
}
