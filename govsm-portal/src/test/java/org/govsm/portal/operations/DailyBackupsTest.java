package org.govsm.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.operations.DailyBackups.Outcome;
import org.govsm.portal.store.Backup;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Exporter;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Tampering;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyBackupsTest {

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  /** Two in the morning of 29 November in India. */
  private static final Instant DUE = Instant.parse("2026-11-28T20:30:00Z");

  @TempDir Path place;
  private Path folder;
  private DatabaseConfig database;
  private Store store;
  private int machines;

  @BeforeEach
  void open() throws IOException {
    folder = place.resolve("backups");
    database = DatabaseConfig.inFolder(place.resolve("data"));
    store = Store.open(database, PortalEvents.shipped());
    append();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void append() {
    String id = "s-" + ++machines;
    UserFacts facts = UserFacts.active(UserFacts.SERVICE, List.of("buyer"), List.of("*"));
    Optional<Person> machine = Optional.of(Person.machine("A machine"));
    store.write(tx -> new Users(tx).create(id, facts, machine, DUE, "test"));
  }

  private DailyBackups at(Instant now) {
    return at(now, folder);
  }

  private static DailyBackups at(Instant now, Path folder) {
    BackupPlan plan = new BackupPlan(folder, LocalTime.of(2, 0), 2);
    return new DailyBackups(plan, Clock.fixed(now, INDIA));
  }

  private List<String> files() throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void one_is_written_from_its_time_on_and_no_second_one_that_day() throws IOException {
    DailyBackups early = at(DUE.minusMillis(1));
    early.look(store);
    assertThat(files()).isEmpty();
    assertThat(early.state().outcome()).isEqualTo(Outcome.NONE);

    DailyBackups due = at(DUE);
    due.look(store);
    assertThat(files()).containsExactly("govsm-2026-11-29.zip");
    assertThat(due.state().outcome()).isEqualTo(Outcome.WRITTEN);
    assertThat(due.state().bytes()).isEqualTo(Files.size(folder.resolve(files().get(0))));

    byte[] first = Files.readAllBytes(folder.resolve(files().get(0)));
    append();
    at(DUE.plus(Duration.ofHours(21))).look(store);
    assertThat(Files.readAllBytes(folder.resolve(files().get(0)))).isEqualTo(first);
  }

  @Test
  void it_can_be_restored() throws IOException {
    at(DUE).look(store);
    Path backup = folder.resolve("govsm-2026-11-29.zip");

    try (Store other = Store.open(DatabaseConfig.temporary(), PortalEvents.shipped())) {
      new Backup(other).restore(() -> Files.newInputStream(backup), Exporter.of(backup));
      assertThat(heads(other)).isEqualTo(heads(store));
    }
  }

  private static List<ChainHead> heads(Store store) {
    return store.read(tx -> tx.events().heads());
  }

  @Test
  void only_the_user_of_the_portal_can_read_it() throws IOException {
    at(DUE).look(store);

    if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
      assertThat(Files.getPosixFilePermissions(folder.resolve("govsm-2026-11-29.zip")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void the_newest_are_kept_and_other_files_left_alone() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("govsm-notes.zip"), "mine");
    for (int day = 0; day < 4; day++) {
      at(DUE.plus(Duration.ofDays(day))).look(store);
    }

    assertThat(files())
        .containsExactly("govsm-2026-12-01.zip", "govsm-2026-12-02.zip", "govsm-notes.zip");
  }

  @Test
  void one_of_a_clock_that_stood_a_day_ahead_does_not_stand_for_that_day() throws IOException {
    at(DUE.plus(Duration.ofDays(1))).look(store);
    at(DUE).look(store);
    byte[] ahead = Files.readAllBytes(folder.resolve("govsm-2026-11-30.zip"));
    append();
    at(DUE.plus(Duration.ofDays(1))).look(store);

    assertThat(files()).containsExactly("govsm-2026-11-29.zip", "govsm-2026-11-30.zip");
    assertThat(Files.readAllBytes(folder.resolve("govsm-2026-11-30.zip"))).isNotEqualTo(ahead);
  }

  @Test
  void those_of_a_clock_that_stood_years_ahead_push_none_out_and_are_not_the_newest()
      throws IOException {
    for (int day = 0; day < 3; day++) {
      at(DUE.plus(Duration.ofDays(1_800 + day))).look(store);
    }
    DailyBackups right = at(DUE);
    right.look(store);

    assertThat(files())
        .containsExactly("govsm-2026-11-29.zip", "govsm-2031-11-04.zip", "govsm-2031-11-05.zip");
    assertThat(at(DUE).state().newest()).contains(DUE);
  }

  @Test
  void a_clock_that_stood_a_year_behind_takes_no_backup_away() throws IOException {
    at(DUE.minus(Duration.ofDays(1))).look(store);
    at(DUE).look(store);
    DailyBackups behind = at(DUE.minus(Duration.ofDays(365)));
    behind.look(store);
    behind.look(store);
    assertThat(files())
        .containsExactly("govsm-2025-11-29.zip", "govsm-2026-11-28.zip", "govsm-2026-11-29.zip");

    append();
    at(DUE.plus(Duration.ofHours(1))).look(store);
    assertThat(files()).containsExactly("govsm-2026-11-28.zip", "govsm-2026-11-29.zip");
  }

  @Test
  void one_that_fails_is_told_until_one_succeeds() throws IOException {
    Files.writeString(folder, "no folder");
    DailyBackups backups = at(DUE);
    backups.look(store);
    assertThat(backups.state().outcome()).isEqualTo(Outcome.FAILED);

    Files.delete(folder);
    backups.look(store);
    assertThat(backups.state().outcome()).isEqualTo(Outcome.WRITTEN);
    assertThat(files()).hasSize(1);
  }

  @Test
  void of_a_broken_database_it_says_so_in_its_name_and_pushes_no_whole_one_out()
      throws IOException {
    at(DUE).look(store);
    Tampering.change(
        database, "update event set hash = 'sha256:0' where department = 'govsm.users'");
    DailyBackups broken = at(DUE);
    for (int day = 1; day < 5; day++) {
      broken = at(DUE.plus(Duration.ofDays(day)));
      broken.look(store);
    }

    assertThat(broken.state().outcome()).isEqualTo(Outcome.BROKEN);
    assertThat(files())
        .containsExactly(
            "govsm-2026-11-29.zip", "govsm-2026-12-02-broken.zip", "govsm-2026-12-03-broken.zip");
  }

  @Test
  void what_lies_there_from_before_the_start_is_known() {
    at(DUE).look(store);

    assertThat(at(DUE).state().newest()).isPresent();
    assertThat(at(DUE, folder.resolve("none")).state().newest()).isEmpty();
  }

  @Test
  void one_that_is_another_when_it_is_read_again_is_refused() throws IOException {
    at(DUE).look(store);
    byte[] bytes = Files.readAllBytes(folder.resolve("govsm-2026-11-29.zip"));
    Backup backup = new Backup(store);
    backup.verify(() -> new ByteArrayInputStream(bytes));

    for (int tenth = 0; tenth < 6; tenth++) {
      byte[] part = Arrays.copyOf(bytes, bytes.length * tenth / 10);
      assertThat(isVerified(backup, part)).as("%s tenths of it", tenth).isFalse();
    }
    byte[] other = bytes.clone();
    other[80] ^= 1; // within what is packed of the first entry
    assertThat(isVerified(backup, other)).isFalse();
  }

  private static boolean isVerified(Backup backup, byte[] bytes) {
    try {
      backup.verify(() -> new ByteArrayInputStream(bytes));
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
