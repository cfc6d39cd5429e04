package org.govsm.procurement.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.procurement.disbursement.PayeeStanding.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayeeRegisterTest {

  private static final Instant NOON = Instant.parse("2026-11-01T06:30:00Z");
  private static final BankAccount FIRST = GivenBatch.account();
  private static final BankAccount OTHER = BankAccount.of("HDFC0000123", "50100012345678");

  private static PayeeAct proposal(Instant at, String by, String id, BankAccount account) {
    PayeeAct.Holder holder = new PayeeAct.Holder("agency-1", "Example Media", account);
    return PayeeAct.proposal(at, by, id, holder, "cancelled cheque, file 12").orThrow();
  }

  private static PayeeAct confirmation(Instant at, String by, String id) {
    return PayeeAct.confirmation(at, by, id, "called the agency").orThrow();
  }

  private static PayeeRegister after(PayeeRegister register, PayeeAct... acts) {
    PayeeRegister so = register;
    for (PayeeAct act : acts) {
      so = so.decide(act).record().orElseThrow();
    }
    return so;
  }

  private static List<String> refusals(PayeeRegister register, PayeeAct act) {
    return register.decide(act).findings().stream()
        .filter(found -> found.weight() == Finding.Weight.BLOCKING)
        .map(Finding::code)
        .toList();
  }

  private static PayeeRegister confirmed() {
    return after(
        PayeeRegister.of(48, GivenBatch.nonce()),
        proposal(NOON, "clerk", "p1", FIRST),
        confirmation(NOON, "officer", "p1"));
  }

  @Test
  void an_account_of_another_payee_is_told() {
    PayeeAct.Holder holder = new PayeeAct.Holder("agency-2", "Other Media", FIRST);
    PayeeAct shared =
        PayeeAct.proposal(NOON, "clerk", "p2", holder, "cancelled cheque, file 13").orThrow();

    assertThat(confirmed().decide(shared).findings())
        .extracting(Finding::code)
        .containsExactly("ACCOUNT_SHARED");
    assertThat(confirmed().decide(proposal(NOON, "clerk", "p2", FIRST)).findings()).isEmpty();
  }

  @Test
  void who_proposes_an_account_does_not_confirm_it() {
    PayeeRegister proposed =
        after(PayeeRegister.of(48, GivenBatch.nonce()), proposal(NOON, "clerk", "p1", FIRST));

    assertThat(refusals(proposed, confirmation(NOON, "clerk", "p1")))
        .containsExactly("SAME_PERSON");
    assertThat(refusals(proposed, confirmation(NOON, "\u0441lerk", "P1")))
        .containsExactly("SAME_PERSON");
    assertThat(refusals(proposed, confirmation(NOON, "officer", "p2")))
        .containsExactly("NO_PROPOSAL");
    assertThat(refusals(proposed, proposal(NOON, "officer", "p1", OTHER)))
        .containsExactly("PROPOSAL_TWICE", "PROPOSAL_OPEN");
    assertThat(proposed.standing("agency-1", NOON).status()).isEqualTo(Status.PROPOSED);
    assertThat(proposed.standing("agency-2", NOON).status()).isEqualTo(Status.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"0, COOLING", "172799, COOLING", "172800, PAYABLE"})
  void an_account_is_paid_when_its_cooling_time_of_48_hours_is_over(long seconds, Status status) {
    assertThat(confirmed().standing("agency-1", NOON.plusSeconds(seconds)).status())
        .isEqualTo(status);
  }

  /** Confirmed at noon; the choice of 48 hours was lowered to nought a moment before or after. */
  @ParameterizedTest
  @CsvSource({"-1, 0, PAYABLE", "0, 0, PAYABLE", "1, 0, COOLING", "1, 172800, PAYABLE"})
  void a_lower_cooling_time_counts_only_for_accounts_that_are_confirmed_afterwards(
      long lowered, long seconds, Status status) {
    Map<String, Object> tree = new LinkedHashMap<>(confirmed().toPlain());
    tree.put("coolingHours", BigDecimal.ZERO);
    tree.put(
        "earlier",
        List.of(
            Map.of(
                "coolingHours",
                BigDecimal.valueOf(48),
                "until",
                NOON.plusSeconds(lowered).toString())));
    PayeeRegister register = PayeeRegister.fromPlain(tree).orThrow();

    assertThat(register.standing("agency-1", NOON.plusSeconds(seconds)).status()).isEqualTo(status);
    assertThat(register.toPlain()).containsKey("earlier");
  }

  @Test
  void a_change_keeps_the_old_account_until_it_is_confirmed_and_then_cools_again() {
    Instant later = NOON.plusSeconds(1_000_000);
    PayeeRegister proposed = after(confirmed(), proposal(later, "clerk", "p2", OTHER));
    PayeeRegister changed = after(proposed, confirmation(later, "officer", "p2"));

    assertThat(proposed.standing("agency-1", later))
        .isEqualTo(new PayeeStanding(Status.PAYABLE, Optional.of(FIRST), Optional.empty(), true));
    assertThat(changed.standing("agency-1", later).status()).isEqualTo(Status.COOLING);
    assertThat(changed.standing("agency-1", later.plusSeconds(172_800)).account()).contains(OTHER);
    assertThat(changed.standing("agency-1", later.minusSeconds(1)).account()).contains(FIRST);
  }

  @Test
  void a_blocked_payee_is_paid_again_after_a_confirmation_alone() {
    PayeeRegister blocked =
        after(
            confirmed(),
            PayeeAct.block(NOON.plusSeconds(9), "clerk", "agency-1", "account was taken over")
                .orThrow());
    Instant later = NOON.plusSeconds(1_000_000);

    assertThat(blocked.standing("agency-1", later).status()).isEqualTo(Status.BLOCKED);
    assertThat(refusals(blocked, proposal(later, "clerk", "p2", FIRST)))
        .containsExactly("ACCOUNT_BLOCKED");
    assertThat(
            after(
                    blocked,
                    proposal(later, "clerk", "p2", OTHER),
                    confirmation(later, "officer", "p2"))
                .standing("agency-1", later.plusSeconds(172_800))
                .status())
        .isEqualTo(Status.PAYABLE);
  }

  @Test
  void an_account_that_was_blocked_comes_back_by_two_who_did_not_block_it() {
    Instant later = NOON.plusSeconds(1_000_000);
    PayeeRegister blocked =
        after(
            confirmed(),
            PayeeAct.block(NOON.plusSeconds(9), "mistaken", "agency-1", "taken for another payee")
                .orThrow());
    PayeeRegister proposed = after(blocked, proposal(later, "clerk", "p2", FIRST));

    assertThat(refusals(blocked, proposal(later, "Mistaken", "p2", FIRST)))
        .containsExactly("ACCOUNT_BLOCKED");
    assertThat(blocked.decide(proposal(later, "clerk", "p2", FIRST)).findings())
        .extracting(Finding::code)
        .containsExactly("ACCOUNT_BLOCKED");
    assertThat(refusals(proposed, confirmation(later, "mistaken", "p2")))
        .containsExactly("ACCOUNT_BLOCKED");
    assertThat(refusals(proposed, confirmation(later, "clerk", "p2")))
        .containsExactly("SAME_PERSON");
    PayeeRegister lifted = after(proposed, confirmation(later, "officer", "p2"));
    assertThat(lifted.standing("agency-1", later.plusSeconds(172_800)).status())
        .isEqualTo(Status.PAYABLE);
    assertThat(lifted.decide(proposal(later, "clerk", "p3", FIRST)).findings()).isEmpty();
  }

  @Test
  void a_proposal_from_before_the_block_lifts_nothing() {
    Instant later = NOON.plusSeconds(1_000_000);
    PayeeRegister blocked =
        after(
            confirmed(),
            proposal(later, "clerk", "p2", OTHER),
            PayeeAct.block(later, "buyer", "agency-1", "account was taken over").orThrow());

    assertThat(refusals(blocked, confirmation(later, "officer", "p2")))
        .containsExactly("ACCOUNT_BLOCKED");
  }

  @Test
  void a_later_choice_of_hours_changes_no_act_on_record() {
    Map<String, Object> tree = new LinkedHashMap<>(confirmed().toPlain());
    tree.put("coolingHours", BigDecimal.ZERO);
    assertThat(PayeeRegister.fromPlain(tree).orThrow().verify()).isNotEmpty();
    tree.put(
        "earlier",
        List.of(
            Map.of(
                "coolingHours", BigDecimal.valueOf(48), "until", NOON.plusSeconds(60).toString())));

    assertThat(PayeeRegister.fromPlain(tree).orThrow().verify()).isEmpty();
  }

  @Test
  void a_register_that_was_changed_says_so() {
    PayeeRegister right = confirmed();
    List<Object> acts = new ArrayList<>();
    Map<String, Object> first = new LinkedHashMap<>(right.acts().get(0).toPlain());
    first.put("by", "officer");
    acts.add(first);
    acts.add(right.acts().get(1).toPlain());
    Map<String, Object> tree = new LinkedHashMap<>(right.toPlain());
    tree.put("acts", acts);
    PayeeRegister changed = PayeeRegister.fromPlain(tree).orThrow();

    assertThat(PayeeRegister.fromPlain(right.toPlain()).orThrow().verify()).isEmpty();
    assertThat(changed.verify().stream().map(Finding::code).toList())
        .containsExactly("RECORD_CHANGED", "SAME_PERSON");
  }

  @Test
  void an_unusual_number_warns() {
    PayeeAct tooShort = proposal(NOON, "clerk", "p1", BankAccount.of("SBIN0001234", "12345678"));

    assertThat(PayeeRegister.of(0, GivenBatch.nonce()).decide(tooShort).findings())
        .singleElement()
        .extracting(Finding::code)
        .isEqualTo("ACCOUNT_UNUSUAL");
  }
}
