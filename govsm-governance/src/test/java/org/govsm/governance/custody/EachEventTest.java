package org.govsm.governance.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
    "What each event means for who holds, knows and recovers the keys, and what is to be done")
class EachEventTest {

  /** P1 holds, P2 is backup; N1 used the emergency access, and a compromise was reported. */
  private static final List<String> BEFORE =
      List.of(
          "ISSUED toHolder=P1 vaultRef=vault:soil/x nextReviewDue=2027-01-01",
          "BACKUP_NAMED toHolder=P2",
          "DELEGATE_ADDED toHolder=V1",
          "APP_AUTHORISED toHolder=Scheduler",
          "MFA_ENROLLED mfaType=app",
          "BREAK_GLASS_USED actor=N1 reason=flood",
          "COMPROMISE_REPORTED");

  private static final String AS_BEFORE =
      "holder=P1 backups=P2 delegates=V1 apps=Scheduler knowing=P1,P2,N1 mfa=app"
          + " vaultRef=vault:soil/x review=2027-01-01 due=COMPROMISE_REPORTED breakGlass=N1";

  /** An event, and what is otherwise after it. */
  private static final List<String> EVENTS =
      List.of(
          "ISSUED toHolder=P3 vaultRef=vault:soil/y"
              + " | holder=P3 knowing=P1,P2,N1,P3 vaultRef=vault:soil/y"
              + " due=COMPROMISE_REPORTED,ISSUED",
          "ISSUED toHolder=P2 vaultRef=vault:soil/x"
              + " | holder=P2 backups= due=COMPROMISE_REPORTED,ISSUED",
          "BACKUP_NAMED toHolder=P3 | backups=P2,P3 knowing=P1,P2,N1,P3",
          "BACKUP_NAMED toHolder=P1 |",
          "TRANSFERRED fromHolder=P1 toHolder=P3 approvedBy=P3 reason=x"
              + " | holder=P3 knowing=P1,P2,N1,P3 due=COMPROMISE_REPORTED,TRANSFERRED",
          "TRANSFERRED fromHolder=P1 toHolder=P2 approvedBy=P2 reason=x"
              + " | holder=P2 backups= due=COMPROMISE_REPORTED,TRANSFERRED",
          "REVOKED fromHolder=P1 reason=x | holder= due=COMPROMISE_REPORTED,REVOKED",
          "REVOKED fromHolder=P2 reason=x | backups= due=COMPROMISE_REPORTED,REVOKED",
          "REVOKED fromHolder=V1 reason=x | delegates= due=COMPROMISE_REPORTED,REVOKED",
          "REVOKED fromHolder=Scheduler reason=x | due=COMPROMISE_REPORTED,REVOKED",
          "DELEGATE_ADDED toHolder=P3 | delegates=V1,P3",
          "DELEGATE_REMOVED fromHolder=V1 | delegates=",
          "APP_AUTHORISED toHolder=Archive | apps=Scheduler,Archive",
          "APP_REVOKED fromHolder=Scheduler | apps=",
          "MFA_ENROLLED mfaType=hardware-key | mfa=hardware-key",
          "MFA_RESET reason=x | mfa=",
          "RECOVERY_CODES_SEALED vaultRef=vault:soil/codes |",
          "ACCESS_REVIEWED nextReviewDue=2027-06-01 | review=2027-06-01",
          "BREAK_GLASS_USED actor=P3 reason=x | knowing=P1,P2,N1,P3",
          "COMPROMISE_REPORTED |",
          "ROTATED vaultRef=vault:soil/y | knowing=P1,P2 vaultRef=vault:soil/y due= breakGlass=",
          "ROTATED toHolder=P3 | knowing=P1,P2 due= breakGlass=");

  static Stream<String> events() {
    return EVENTS.stream();
  }

  @Test
  void every_kind_is_here() {
    assertThat(EVENTS.stream().map(event -> event.split(" ", -1)[0]).distinct())
        .containsExactlyInAnyOrderElementsOf(EventKind.codes());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("events")
  void is_the_same_in_a_log_and_in_facts(String row) {
    List<Object> entries = new ArrayList<>();
    AccountCustody kept = new AccountCustody("A1");
    for (String event :
        Stream.concat(BEFORE.stream(), Stream.of(row.split(" \\|", -1)[0])).toList()) {
      Map<String, Object> tree = tree(event, entries.size());
      entries.add(tree);
      kept = kept.after(CustodyEvent.fromPlain(tree).orThrow());
    }
    CustodyHistory told =
        CustodyHistory.of(Facts.fromPlain(Map.of("custody", entries)).orThrow(), "A1");
    Map<String, String> expected = members(AS_BEFORE);
    expected.putAll(members(row.substring(row.indexOf('|') + 1).strip()));

    assertThat(said(kept)).isEqualTo(expected);
    assertThat(said(told.state())).isEqualTo(expected);
    assertThat(told.state().toPlain()).isEqualTo(kept.toPlain());
  }

  private static Map<String, String> members(String text) {
    Map<String, String> members = new LinkedHashMap<>();
    Arrays.stream(text.split(" ", -1))
        .filter(one -> one.contains("="))
        .forEach(one -> members.put(one.split("=", 2)[0], one.substring(one.indexOf('=') + 1)));
    return members;
  }

  private static Map<String, Object> tree(String event, int number) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("eventId", "E" + number);
    tree.put("accountId", "A1");
    tree.put("event", event.split(" ", -1)[0]);
    tree.put("at", "2026-01-0" + (number + 1) + "T10:00:00+05:30");
    tree.put("actor", "P1");
    tree.putAll(members(event));
    return tree;
  }

  private static Map<String, String> said(AccountCustody custody) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("holder", custody.holder().orElse(""));
    said.put("backups", String.join(",", custody.backups()));
    said.put("delegates", String.join(",", custody.delegates()));
    said.put("apps", String.join(",", custody.apps()));
    said.put("knowing", String.join(",", custody.knowing()));
    said.put("mfa", custody.mfa().orElse(""));
    said.put("vaultRef", custody.vaultRef().orElse(""));
    said.put("review", custody.nextReviewDue().map(Object::toString).orElse(""));
    said.put("due", String.join(",", custody.rotationCauses()));
    said.put("breakGlass", custody.breakGlassBy().orElse(""));
    return said;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("events")
  void facts_that_leave_out_who_say_what_is_missing(String row) {
    Map<String, Object> tree = tree(row.split(" \\|", -1)[0], 0);
    EventKind kind = EventKind.ofCode(row.split(" ", -1)[0]).orElseThrow();
    boolean names = tree.keySet().removeAll(List.of("toHolder", "fromHolder"));
    CustodyHistory told =
        CustodyHistory.of(Facts.fromPlain(Map.of("custody", List.of(tree))).orThrow(), "A1");

    assertThat(told.unknownAccess().isEmpty()).isEqualTo(!names || kind == EventKind.ROTATED);
    assertThat(told.unknownKeys().isEmpty())
        .isEqualTo(told.unknownAccess().isEmpty() || !kind.concernsKeys());
    assertThat(told.state().holder()).isEmpty();
  }
}
