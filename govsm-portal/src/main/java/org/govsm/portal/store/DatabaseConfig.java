package org.govsm.portal.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which database, and as whom. Its text form names neither user nor password. */
public final class DatabaseConfig {

  /** The environment variable that names the user of a PostgreSQL database. */
  public static final String USER = "GOVSM_DB_USER";

  /** The environment variable with the password of that user. */
  public static final String PASSWORD = "GOVSM_DB_PASSWORD";

  private static final String POSTGRESQL = "jdbc:postgresql:";

  /** As close to PostgreSQL as H2 comes; what is committed is written; a lock is waited for. */
  private static final String H2_SETTINGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
          + ";LOCK_TIMEOUT="
          + Database.LOCK_MILLIS
          + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0";

  private final String url;
  private final Optional<Path> folder;
  private final Map<String, String> login;

  private DatabaseConfig(String url, Optional<Path> folder, Map<String, String> login) {
    this.url = url;
    this.folder = folder;
    this.login = login;
  }

  /**
   * H2 in a folder, for one process at a time.
   *
   * @param folder is made if it is not there
   * @return the configuration
   * @throws IllegalArgumentException if its name has a semicolon, which H2 cannot take
   */
  public static DatabaseConfig inFolder(Path folder) {
    Path place = folder.toAbsolutePath().normalize();
    String file = place.resolve("govsm").toString().replace('\\', '/');
    if (file.indexOf(';') >= 0) {
      throw new IllegalArgumentException("a folder with a semicolon cannot be used: " + place);
    }
    return new DatabaseConfig("jdbc:h2:file:" + file + H2_SETTINGS, Optional.of(place), Map.of());
  }

  /**
   * H2 in memory: empty, and gone when it is closed.
   *
   * @return the configuration of a database that no other configuration names
   */
  public static DatabaseConfig inMemory() {
    String url = "jdbc:h2:mem:" + UUID.randomUUID() + H2_SETTINGS;
    return new DatabaseConfig(url, Optional.empty(), Map.of());
  }

  /**
   * PostgreSQL.
   *
   * @param url {@code jdbc:postgresql://host:port/database}, without a password: the command line
   *     of a process can be read by others on its machine
   * @param environment where {@link #USER} and {@link #PASSWORD} are looked up; either may be
   *     missing
   * @return the configuration
   * @throws IllegalArgumentException with a message for whoever started the portal
   */
  public static DatabaseConfig postgresql(String url, Map<String, String> environment) {
    if (!url.startsWith(POSTGRESQL)) {
      throw new IllegalArgumentException(
          "a database is a folder (--data) or PostgreSQL, written"
              + " jdbc:postgresql://host:5432/name");
    } else if (url.contains("password=")) {
      throw new IllegalArgumentException(
          "a password on the command line can be read by others: set " + PASSWORD + " instead");
    }
    return new DatabaseConfig(url, Optional.empty(), Map.copyOf(environment));
  }

  boolean isPostgresql() {
    return url.startsWith(POSTGRESQL);
  }

  String url() {
    return url;
  }

  /**
   * The folder of an H2 database.
   *
   * @return nothing for one in memory and for PostgreSQL
   */
  public Optional<Path> folder() {
    return folder;
  }

  Properties properties() {
    Properties properties = new Properties();
    if (isPostgresql()) {
      put(properties, "user", login.get(USER));
      put(properties, "password", login.get(PASSWORD));
      properties.put("connectTimeout", "10");
      properties.put("loginTimeout", "10");
      properties.put("ApplicationName", "govsm");
    } else {
      properties.put("user", "govsm");
      properties.put("password", "");
    }
    return properties;
  }

  private static void put(Properties properties, String name, @Nullable String text) {
    if (text != null) {
      properties.put(name, text);
    }
  }

  /** The folder, or the address of the server without its parameters. */
  @Override
  public String toString() {
    return folder.map(Path::toString).orElseGet(() -> url.replaceFirst("[?;].*", ""));
  }
}
