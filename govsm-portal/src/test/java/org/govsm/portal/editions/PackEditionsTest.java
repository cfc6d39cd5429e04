package org.govsm.portal.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.govsm.portal.store.Backup;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.Exporter;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoreTest;
import org.govsm.portal.store.TestDatabase;
import org.junit.jupiter.api.Test;

class PackEditionsTest extends StoreTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  private static PackEditions.By by(String person) {
    return new PackEditions.By(ACTOR, person, "an order", NOW);
  }

  private StoredPack upload(String pack, String text) {
    return store.write(
        tx -> {
          EvidenceFile file = tx.evidence().keep(text.getBytes(StandardCharsets.UTF_8));
          return new PackEditions(tx).upload(pack, DAY, "sha256:x", file.digest(), by("a"));
        });
  }

  private StoredPack order(StoredPack edition, LocalDate from) {
    return store.write(tx -> new PackEditions(tx).order(edition, from, by("b")));
  }

  private List<StoredPack> all() {
    return store.read(tx -> new PackEditions(tx).all());
  }

  @Test
  void editions_of_a_pack_are_numbered_and_wait() {
    upload("in.a", "1");
    StoredPack second = upload("in.a", "2");
    upload("in.b", "1");

    assertThat(all()).extracting(StoredPack::number).containsExactly(1, 2, 1);
    assertThat(second.isWaiting()).isTrue();
    assertThat(second.version()).isEqualTo(1);
    assertThat(second.uploadedBy()).isEqualTo("a");
    assertThat(second.steps()).extracting(PackStep::event).containsExactly(2L);
  }

  @Test
  void each_step_is_a_version_with_who_and_why() {
    StoredPack edition = upload("in.a", "1");
    store.write(tx -> new PackEditions(tx).step(PackEditions.ACCEPTED, edition, by("a")));
    StoredPack ordered = order(edition, DAY);

    assertThat(ordered.version()).isEqualTo(3);
    assertThat(ordered.from()).contains(DAY);
    assertThat(ordered.orderedAs()).isEqualTo(3);
    assertThat(ordered.steps())
        .extracting(PackStep::kind, PackStep::person)
        .containsExactly(tuple("uploaded", "a"), tuple("accepted", "a"), tuple("ordered", "b"));
  }

  @Test
  void the_head_changes_with_every_step() {
    String empty = store.read(tx -> new PackEditions(tx).head());
    StoredPack edition = upload("in.a", "1");
    String first = store.read(tx -> new PackEditions(tx).head());
    store.write(tx -> new PackEditions(tx).step(PackEditions.WITHDRAWN, edition, by("a")));

    assertThat(empty).isEmpty();
    assertThat(first).isNotEqualTo(store.read(tx -> new PackEditions(tx).head()));
    assertThat(all().get(0).withdrawn()).isTrue();
    assertThat(all().get(0).isOrdered()).isFalse();
  }

  @Test
  void a_backup_brings_them_back() throws IOException {
    order(upload("in.a", "1"), DAY);
    upload("in.a", "2");
    List<StoredPack> before = all();
    ByteArrayOutputStream backup = new ByteArrayOutputStream();
    new Backup(store).write(backup);

    try (TestDatabase other = engine.create();
        Store restored = other.open()) {
      new Backup(restored)
          .restore(
              () -> new ByteArrayInputStream(backup.toByteArray()),
              Exporter.of(backup.toByteArray()));
      List<StoredPack> after = restored.read(tx -> new PackEditions(tx).all());
      assertThat(after).isEqualTo(before);
    }
  }
}
