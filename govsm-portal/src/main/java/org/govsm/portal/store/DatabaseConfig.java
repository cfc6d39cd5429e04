package org.govsm.portal.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Database configuration: which database, and as whom. Its text form names neither user nor
 * password.
 */
public final class DatabaseConfig {

  /** The environment variable that names the user of a PostgreSQL database. */
  public static final String USER = "GOVSM_DB_USER";

  /** The environment variable with the password of that user. */
  public static final String PASSWORD = "GOVSM_DB_PASSWORD";

  private static final String POSTGRESQL = "jdbc:postgresql:";

  private static final String SQLITE = "jdbc:sqlite:";

  /** A parameter, or what stands before the server, which the driver does not read. */
  private static final Pattern LOGIN = Pattern.compile("(?i)password=|^[^?]*@");

  private final String url;
  private final Optional<Path> folder;
  private final boolean temporary;
  private final Map<String, String> login;

  private Optional<Path> keyFile = Optional.empty();

  private DatabaseConfig(
      String url, Optional<Path> folder, boolean temporary, Map<String, String> login) {
    this.url = url;
    this.folder = folder;
    this.temporary = temporary;
    this.login = login;
  }

  /**
   * SQLite in a folder, for one process at a time.
   *
   * @param folder is made if it is not there
   * @throws IllegalArgumentException if its name has a question mark, which SQLite cannot take
   */
  public static DatabaseConfig inFolder(Path folder) {
    Path place = folder.toAbsolutePath().normalize();
    return new DatabaseConfig(sqlite(place), Optional.of(place), false, Map.of());
  }

  /**
   * A SQLite database among the temporary files: empty, gone when it is closed, and faster, as it
   * does not wait for the disk.
   *
   * @return the configuration of a database that no other configuration names
   */
  public static DatabaseConfig temporary() {
    return temporary(Path.of(System.getProperty("java.io.tmpdir"), "govsm-" + UUID.randomUUID()));
  }

  static DatabaseConfig temporary(Path folder) {
    Path place = folder.toAbsolutePath().normalize();
    return new DatabaseConfig(sqlite(place), Optional.of(place), true, Map.of());
  }

  private static String sqlite(Path place) {
    String file = place.resolve(SqliteFolder.FILE).toString();
    if (file.indexOf('?') >= 0) {
      throw new IllegalArgumentException("a folder with a question mark cannot be used: " + place);
    }
    return SQLITE + file;
  }

  /**
   * PostgreSQL.
   *
   * @param url {@code jdbc:postgresql://host:port/database}, without a password: the command line
   *     of a process can be read by others on its machine
   * @param environment where {@link #USER} and {@link #PASSWORD} are looked up; either may be
   *     missing
   * @throws IllegalArgumentException with a message for whoever started the portal
   */
  public static DatabaseConfig postgresql(String url, Map<String, String> environment) {
    if (!url.startsWith(POSTGRESQL)) {
      throw new IllegalArgumentException(
          "a database is a folder (--data) or PostgreSQL, written"
              + " jdbc:postgresql://host:5432/name");
    } else if (LOGIN.matcher(url).find()) {
      throw new IllegalArgumentException(
          "a password in the address of the database can be read by others: set "
              + PASSWORD
              + " or --db-password-file instead, and a user before @ as "
              + USER
              + " or --db-user");
    }
    return new DatabaseConfig(url, Optional.empty(), false, Map.copyOf(environment));
  }

  boolean isPostgresql() {
    return url.startsWith(POSTGRESQL);
  }

  boolean isTemporary() {
    return temporary;
  }

  String url() {
    return url;
  }

  /** The folder of a SQLite database that lasts; nothing for a temporary one and for PostgreSQL. */
  public Optional<Path> folder() {
    return temporary ? Optional.empty() : folder;
  }

  /**
   * The same database with the key of the installation in a file; else it lies in the folder of the
   * database, and is gone with the process where there is none.
   *
   * @param file is made if it is not there
   */
  public DatabaseConfig signingBy(Path file) {
    DatabaseConfig signing = new DatabaseConfig(url, folder, temporary, login);
    signing.keyFile = Optional.of(file.toAbsolutePath().normalize());
    return signing;
  }

  SigningKey signingKey() throws DatabaseUnavailableException {
    Optional<Path> file = keyFile.or(() -> folder().map(one -> one.resolve("signing.key")));
    try {
      return file.isPresent() ? SigningKey.in(file.get()) : SigningKey.temporary();
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "the signing key "
              + file.orElseThrow()
              + " cannot be read or made; name another with --signing-key FILE: "
              + e.getMessage(),
          e);
    }
  }

  /** The folder of a SQLite database. */
  Path place() {
    return folder.orElseThrow();
  }

  Properties properties() {
    if (!isPostgresql()) {
      return SqliteConnections.settings(!temporary);
    }
    Properties properties = new Properties();
    put(properties, "user", login.get(USER));
    put(properties, "password", login.get(PASSWORD));
    properties.put("connectTimeout", "10");
    properties.put("loginTimeout", "10");
    properties.put("tcpKeepAlive", "true");
    properties.put("logServerErrorDetail", "false"); // it says what was bound to a statement
    properties.put("ApplicationName", "govsm");
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
