package org.govsm.governance.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which legal hold is meant, and who lifts it. */
class LegalHoldTest {

  private static final LegalHold HOLD =
      LegalHold.of(
          Map.of(
              "reference", "WP 7/2026",
              "from", "2026-11-20",
              "heldBy", "records.one",
              "recordedOn", "2026-11-24"));

  @ParameterizedTest
  @CsvSource({
    "wp 7/2026, true",
    "WP-7 / 2026, true",
    "WP7/2026, true",
    "ＷＰ 7/2026, true",
    "WP 72/026, false",
    "WP 7/26, true",
    "Writ Petition 7 of 2026, true",
    "डब्ल्यूपी 7/2026, true",
    "WP 7/2026 (Cal), false",
    "W.P. 7 / 2026, true",
    "WP 07/2026, true",
    "WP ०७/२०२६, true",
    "W P No 7/2026, true",
    "W.P. No. 07 of 2026, true",
    "WP No. 8 of 2026, false",
    "W.P.(C) 7/2026, false",
    "WP 70/2026, false",
    "WP 7, false",
    "WP 7/2027, false",
  })
  void a_case_in_other_letters_is_the_same_case(String reference, boolean same) {
    assertThat(HOLD.isOf(reference)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "records.one, records-officer, false",
    "Records.One, legal-officer, false",
    "records.two, records-officer, true",
    "legal.one, legal-officer, true",
    "author.one, author, false",
  })
  void it_is_lifted_by_another_officer_than_who_put_it(String person, String role, boolean may) {
    assertThat(HOLD.mayLift(person, List.of(role))).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({
    "Petition dismissed, true",
    "Dismissed without costs, true",
    "Appeal disposed of on 3 November, true",
    "याचिका खारिज हुई, true",
    "not dismissed, false",
    "Petition is not yet dismissed, false",
    "The case is still pending, false",
    "will be dismissed, false",
    "याचिका खारिज नहीं हुई, false",
    "none, false",
    "Next hearing is on 5 January, false",
    "Final order of 30 November 2026 is under appeal, false",
    "'Stay granted, hearing in January', false",
    "अगली सुनवाई 5 जनवरी को है, false",
    "Final order of 30 November 2026 in the hearing of that day, true",
    "'Stay vacated, petition dismissed', true",
    "Final order; special leave petition being filed, false",
    "Final order of 30 November 2026; appeal period runs till 28 February 2027, false",
    "Final order; the time for appeal runs until 28 February 2027, false",
    "Part-heard, false",
    "Decided; execution proceedings go on, false",
    "Remanded to the department, false",
    "Special leave petition filed, false",
    "अंतिम आदेश; अपील की अवधि 28 फरवरी 2027 तक है, false",
    "विशेष अनुमति याचिका दायर की गई, false",
    "Final order of 3 March 2026; the appeal period ended on 3 June 2026, true",
    "Final order; no appeal was filed within the appeal period, true",
    "Special leave petition dismissed on 3 November 2026, true",
    "Special leave petition filed in 2025 and dismissed, true",
    "Execution petition closed as satisfied, true",
    "अंतिम आदेश; अपील की अवधि 3 जून 2026 को समाप्त हुई, true",
    "No appeal was filed within the time, true",
    "No appeal has been preferred, true",
    "No further proceedings are pending, true",
    "The order was not challenged, true",
    "Nobody appealed within the time, true",
    "Appeal was not filed within the time, true",
    "No SLP was filed; the order is final, true",
    "'अपील की अवधि समाप्त, कोई अपील नहीं हुई', true",
    "निर्णय के विरुद्ध कोई अपील दायर नहीं की गई, true",
    "Disposed of with liberty to approach the tribunal; the time for that is over, true",
    "The department decided not to appeal, true",
    "Withdrawn by the petitioner on 3 November 2026, true",
    "Decree satisfied and recorded, true",
    "'Premature retirement case dismissed on 3 May, file closed', true",
    "The amount was transferred to the petitioner and the decree satisfied, true",
    "'Records sent back by the court, case closed', true",
    "Permission to appeal was refused, true",
    "Petition under Article 226 dismissed, true",
    "Transferred to the high court, false",
    "No appeal was filed so far, false",
    "No appeal has been filed yet, false",
    "'No appeal was filed, but the hearing is on 5 January', false",
    "अब तक कोई अपील नहीं हुई, false",
    "Dismissed; the other side says it goes higher, false",
    "'Dismissed, SLP likely', false",
    "Disposed of with liberty to approach the tribunal, false",
    "'Dismissed as premature, petitioner may come back', false",
    "Dismissed; the petitioner intends to appeal, false",
    "Decided; an appeal is under consideration, false",
    "Withdrawn with liberty to file afresh, false",
    "Remitted to the authority, false",
    "याचिका खारिज; दूसरा पक्ष ऊपरी अदालत जाएगा, false",
    "याचिका खारिज; अपील की तैयारी है, false",
    "अधिकरण जाने की छूट के साथ निपटाया गया, false",
  })
  void a_reason_tells_why_it_ends(String reason, boolean ends) {
    assertThat(LegalHold.ends(reason)).isEqualTo(ends);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-23, false", "2026-11-24, true", "2026-11-25, true"})
  void it_is_not_lifted_before_it_was_put_on_record(String lifted, boolean taken) {
    Map<String, Object> hold =
        Map.of(
            "reference", "WP 7/2026",
            "from", "2026-11-20",
            "recordedOn", "2026-11-24",
            "liftedOn", lifted);

    boolean read =
        RetentionUntil.ask(Map.of("holds", List.of(hold), "asOf", "2026-11-30"))
            .<Boolean>fold(one -> true, faults -> false);

    assertThat(read).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({
    "records.two, records-officer, false",
    "Records.Two, legal-officer, false",
    "records.one, legal-officer, true",
    "records.three, records-officer, true",
    "author.one, author, false",
  })
  void another_officer_agrees_to_the_lifting_and_frees_who_lifted_it(
      String person, String role, boolean may) {
    Map<String, Object> lifted =
        Map.of(
            "reference", "WP 7/2026",
            "heldBy", "records.one",
            "liftedOn", "2026-11-25",
            "liftedBy", "records.two");
    Map<String, Object> agreed = new HashMap<>(lifted);
    agreed.put("agreedBy", person);

    assertThat(LegalHold.of(lifted).mayAgree(person, List.of(role))).isEqualTo(may);
    assertThat(HOLD.mayAgree(person, List.of(role))).isFalse();
    assertThat(LegalHold.of(agreed).mayAgree("records.four", List.of("records-officer"))).isFalse();
    assertThat(LegalHold.of(lifted).isLiftedAloneBy("records.two")).isTrue();
    assertThat(LegalHold.of(lifted).isLiftedAloneBy("records.one")).isFalse();
    assertThat(LegalHold.of(agreed).isLiftedAloneBy("records.two"))
        .isEqualTo(person.toLowerCase(Locale.ROOT).equals("records.two"));
  }
}
