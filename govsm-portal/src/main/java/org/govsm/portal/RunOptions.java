package org.govsm.portal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.edge.TlsKeyStore;
import org.govsm.portal.operations.BackupPlan;
import org.govsm.portal.operations.LogFormat;
import org.govsm.portal.options.Option;
import org.govsm.portal.options.Options;

/**
 * Run options: how the portal runs on its machine.
 *
 * @param tls the key by which it speaks TLS itself; empty where a proxy does
 * @param stop how long requests that are being answered have when it stops
 * @param backups when and where a backup is written; empty where none is
 */
record RunOptions(
    Optional<TlsKeyStore> tls, Duration stop, Optional<BackupPlan> backups, LogFormat log) {

  private static final int LONGEST_STOP = 600;
  private static final int MOST_BACKUPS = 1000;

  /** Without options. */
  static final RunOptions USUAL =
      of(Options.of(Map.of()), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  /**
   * What options say.
   *
   * @param clock by which a certificate must be valid
   */
  static RunOptions of(Options given, Clock clock) {
    return new RunOptions(
        tls(given, clock),
        Duration.ofSeconds(given.number(Option.STOP_SECONDS, 0, LONGEST_STOP)),
        backups(given),
        log(given));
  }

  private static Optional<TlsKeyStore> tls(Options given, Clock clock) {
    if (!given.has(Option.TLS_KEY_STORE)) {
      return Optional.empty();
    } else if (!given.textOrUsual(Option.PUBLIC_URL).startsWith("https://")) {
      throw new IllegalArgumentException(
          given.name(Option.TLS_KEY_STORE)
              + " needs "
              + Option.PUBLIC_URL.flag()
              + " with https://");
    }
    String password =
        given
            .secret(Option.TLS_KEY_STORE_PASSWORD)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the password of the key store is missing: "
                            + Option.TLS_KEY_STORE_PASSWORD_FILE.flag()));
    Path file = Path.of(given.textOrUsual(Option.TLS_KEY_STORE));
    return Optional.of(TlsKeyStore.read(file, password, clock.instant()));
  }

  private static Optional<BackupPlan> backups(Options given) {
    return given
        .text(Option.BACKUP_FOLDER)
        .map(
            folder ->
                new BackupPlan(
                    Path.of(folder).toAbsolutePath().normalize(),
                    at(given),
                    given.number(Option.BACKUP_KEEP, 1, MOST_BACKUPS)));
  }

  private static LocalTime at(Options given) {
    try {
      return LocalTime.parse(given.textOrUsual(Option.BACKUP_AT));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          given.name(Option.BACKUP_AT) + " is a time such as 02:00", e);
    }
  }

  private static LogFormat log(Options given) {
    return switch (given.textOrUsual(Option.LOG_FORMAT)) {
      case "text" -> LogFormat.TEXT;
      case "json" -> LogFormat.JSON;
      default ->
          throw new IllegalArgumentException(given.name(Option.LOG_FORMAT) + " is text or json");
    };
  }
}
