package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.RowFlaw;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.govsm.portal.store.StoreTest;
import org.govsm.portal.store.TestFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Withdrawn files in the store: what counts as known, and rows as their events tell. */
class StoredWithdrawalsTest extends StoreTest {

  private static final String FIVE = "a,2026-11-01,5,2026-11-03T00:00:00Z\n";
  private static final String SEVEN = "a,2026-11-01,7,2026-11-05T00:00:00Z\n";
  private static final String SEVEN_LATER = "a,2026-11-01,7,2026-11-07T00:00:00Z\n";

  @BeforeEach
  void contractIsThere() {
    contract("c1");
  }

  private RecordedImport take(String text) {
    EvidenceFile file = keep(text);
    ImportRequest request = new ImportRequest("c1", file, TestFiles.FORMAT, Map.of());
    return store.write(tx -> new Imports(tx).take(request, TestFiles::read, NOW, ACTOR));
  }

  private void withdraw(int number) {
    store.write(
        tx -> {
          new StoredWithdrawals(tx).withdraw("c1", number, "wrong account", NOW, ACTOR);
          return tx;
        });
  }

  private List<RowFlaw> flaws() {
    return store.read(
        tx -> {
          ReadingCheck check = new ReadingCheck(tx.handle());
          tx.events().each(DEPARTMENT, ReadingCheck.KINDS, check::event);
          List<RowFlaw> flaws = new ArrayList<>();
          check.end(flaws::add);
          return flaws;
        });
  }

  @Test
  void what_a_withdrawn_file_said_is_not_known() {
    take(FIVE);
    withdraw(1);

    RecordedImport again = take(FIVE + SEVEN);

    assertThat(again.number()).isEqualTo(2);
    assertThat(again.accepted()).isEqualTo(2);
    assertThat(again.duplicates()).isZero();
  }

  @Test
  void the_withdrawn_file_itself_can_come_again_and_counts() {
    RecordedImport first = take(FIVE);
    withdraw(1);

    RecordedImport again = take(FIVE);

    assertThat(again.number()).isEqualTo(2);
    assertThat(again.accepted()).isEqualTo(first.accepted());
    assertThat(store.<LastImport>read(tx -> new Imports(tx).last("c1")).withdrawals()).isOne();
  }

  @Test
  void a_file_whose_figures_were_known_by_the_withdrawn_one_counts_them_when_read_again() {
    take(FIVE);
    take(SEVEN);
    RecordedImport later = take(SEVEN_LATER + "b,2026-11-01,1,2026-11-07T00:00:00Z\n");
    assertThat(later.duplicates()).isEqualTo(1);
    withdraw(2);

    RecordedImport again =
        store.write(tx -> new Imports(tx).again(later, TestFiles::read, NOW, ACTOR)).orElseThrow();

    assertThat(again.number()).isEqualTo(4);
    assertThat(again.accepted()).isEqualTo(1);
    assertThat(
            store.<Boolean>write(
                tx -> new Imports(tx).again(later, TestFiles::read, NOW, ACTOR).isEmpty()))
        .as("a second time nothing is new")
        .isTrue();
  }

  @Test
  void files_that_are_read_again_by_a_repair_give_what_they_gave() {
    take(FIVE);
    take(SEVEN);
    RecordedImport later = take(SEVEN_LATER);
    withdraw(2);
    store.write(tx -> new Imports(tx).again(later, TestFiles::read, NOW, ACTOR));
    take(FIVE + SEVEN);

    store.write(
        tx -> {
          new Imports(tx).again(DEPARTMENT, "c1", TestFiles::read);
          return tx;
        });

    assertThat(flaws()).isEmpty();
  }

  @Test
  void a_second_withdrawal_is_refused_and_leaves_no_event() {
    take(FIVE);
    withdraw(1);

    assertThatThrownBy(() -> withdraw(1))
        .isInstanceOfSatisfying(
            StoreRefusal.class, e -> assertThat(e.reason()).isEqualTo(Reason.EXISTS));
    assertThat(
            store.<Long>read(
                tx ->
                    tx.events().page(DEPARTMENT, 0, 100).stream()
                        .filter(one -> one.kind().equals("readings.withdrawn"))
                        .count()))
        .isOne();
  }
}
