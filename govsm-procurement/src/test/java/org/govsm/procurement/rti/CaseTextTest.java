package org.govsm.procurement.rti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.record.WithheldReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseTextTest {

  @Test
  void members_that_name_a_person_a_firm_or_an_account_are_severed_with_their_reason() {
    CaseDocument made =
        CaseText.document(
            "bill.txt",
            "Bill",
            tree(
                "number", "I/7",
                "supplierGstin", "19AAACE1234F1Z3",
                "payee", tree("accountNo", "302155500012", "name", "R. Rao"),
                "enteredBy", "officer-7",
                "lines", List.of(tree("quantity", "2", "note", "ask asha@example.in"))));

    String text = new String(made.content(), UTF_8);
    assertThat(text)
        .contains("number: I/7\n", "lines.1.quantity: 2\n", "supplierGstin: [withheld]")
        .doesNotContain("19AAACE", "3021", "Rao", "officer-7", "asha");
    assertThat(made.reasons())
        .containsExactly(
            WithheldReason.BIDDER_DETAILS,
            WithheldReason.OFFICERS,
            WithheldReason.NUMBER_IN_TEXT,
            WithheldReason.BANK);
    assertThat(made.isCopyUnclean()).isFalse();
  }

  @Test
  void a_firm_that_the_case_names_is_no_officer() {
    CaseDocument made =
        CaseText.document(
            "d.txt",
            "Deliveries",
            tree("acts", List.of(tree("by", "demo-festival", "enteredBy", "demo.buyer"))),
            Map.of(),
            Set.of("demo-festival"));

    assertThat(new String(made.content(), UTF_8))
        .isEqualTo("acts.1.by: demo-festival\nacts.1.enteredBy: [withheld]\n");
  }

  @Test
  void whoever_owns_heads_or_posts_on_an_account_is_an_officer() {
    CaseDocument made =
        CaseText.document(
            "a.txt",
            "Account",
            tree(
                "owner", "demo.nodal-officer",
                "ownerType", "ORGANISATION",
                "itHead", "demo.it-head",
                "responsibleHead", "demo.director",
                "authorisedPosters", List.of(tree("person", "demo.author")),
                "assignedTo", "demo.writer",
                "headOfAccount", "2220-01"));

    assertThat(new String(made.content(), UTF_8))
        .contains("ownerType: ORGANISATION", "headOfAccount: 2220-01")
        .doesNotContain("demo.");
    assertThat(made.reasons()).containsExactly(WithheldReason.OFFICERS);
  }

  @Test
  void an_account_on_a_platform_is_none_at_a_bank() {
    CaseDocument made =
        CaseText.document(
            "c.txt",
            "Contract",
            tree(
                "account", "@namuna",
                "accountNo", "17",
                "reference", "DPI/7",
                "payment", tree("reference", "UTR-17")));

    assertThat(new String(made.content(), UTF_8))
        .isEqualTo(
            "account: @namuna\naccountNo: [withheld]\nreference: DPI/7\n"
                + "payment.reference: [withheld]\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "measured|114000.000000|114000",
        "measured|99999999.000000|99999999",
        "measured|2345678.901234|23,45,678.901234",
        "measuredUpTo|1234567890.000000|1,23,45,67,890",
        "measured|14.000000|14",
        "measured|96.825397|96.825397",
        "amount|320000.00|320000.00",
        "note|9876.543210|[withheld]",
        "note|9876543210.000000|[withheld]",
        "note|234567890124|[withheld]",
      })
  void a_figure_with_decimals_is_no_number_of_a_person(String name, String said, String shown) {
    CaseDocument made = CaseText.document("c.txt", "C", tree("kpis", List.of(tree(name, said))));

    assertThat(new String(made.content(), UTF_8)).isEqualTo("kpis.1." + name + ": " + shown + "\n");
    assertThat(made.reasons().contains(WithheldReason.NUMBER_IN_TEXT))
        .isEqualTo(shown.equals("[withheld]"));
    assertThat(made.isCopyUnclean()).isFalse();
  }

  @Test
  void no_hash_of_what_is_withheld_lets_anybody_test_a_guess() {
    Map<String, Object> act = tree("on", "2026-07-31", "by", "demo.indentor");
    String digest = CanonicalForm.digest(CanonicalForm.text(act).getBytes(UTF_8));
    Map<String, Object> pack = tree("id", "in.gfr-2017", "digest", "sha256:" + "1".repeat(64));
    CaseDocument made =
        CaseText.document(
            "d.txt",
            "Deliveries",
            tree(
                "acts", List.of(act, tree("after", digest, "note", "see " + digest.substring(7))),
                "termsDigest", digest.toUpperCase(Locale.ROOT),
                "packs", List.of(pack)));

    String text = new String(made.content(), UTF_8);
    assertThat(text)
        .contains("acts.2.after: [withheld]", "acts.2.note: see [withheld]", "packs.1.digest: sha")
        .contains("termsDigest: [withheld]");
    for (String guess : List.of("demo.buyer", "demo.indentor")) {
      act.put("by", guess);
      String guessed = CanonicalForm.digest(CanonicalForm.text(act).getBytes(UTF_8));
      assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(guessed.substring(7, 23));
    }
    assertThat(made.reasons()).contains(WithheldReason.HASH);
    CaseDocument before =
        CaseText.document(
            "d.txt",
            "Deliveries",
            ("acts.1.after: " + digest + "\npacks.1.digest: " + digest + "\n").getBytes(UTF_8),
            List.of(WithheldReason.OFFICERS));
    assertThat(new String(before.content(), UTF_8))
        .isEqualTo("acts.1.after: [withheld]\npacks.1.digest: " + digest + "\n");
    assertThat(before.reasons()).contains(WithheldReason.OFFICERS, WithheldReason.HASH);
  }

  @Test
  void the_hash_of_what_is_public_is_given() {
    Map<String, Object> known = tree("digest", "sha256:" + "2".repeat(64));
    CaseDocument made =
        CaseText.document(
            "t.txt",
            "Tender",
            tree("dictionary", known, "tender", tree("annexes", List.of(known))));

    assertThat(new String(made.content(), UTF_8)).doesNotContain("[withheld]");
    assertThat(made.reasons()).isEmpty();
  }

  @Test
  void other_documents_that_tell_a_withheld_figure_are_named() {
    CaseDocument contract =
        CaseText.document("c.txt", "C", tree("price", "320000.00", "day", "2026-10-01", "n", "7"));
    CaseDocument bill = CaseText.document("b.txt", "B", tree("rate", "Rs 3,20,000"));
    CaseDocument other = CaseText.document("o.txt", "O", tree("rate", "320001", "n", "7"));

    assertThat(SharedFigures.of(contract, List.of(contract, bill, other))).containsExactly("b.txt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Papers for Zebulon Quixanovar|true",
        "QUIXANOVAR asked before|true",
        "Sent to 77, Xylophone Street|true",
        "Sent to z.q@example.org|true",
        "Bills of the creator in Namuna|false",
        "The request of the Quixanovars|true",
        "Quix\u200banovar asked|true",
        "Quixan\u00f6var asked|true",
        "Qu\u0456xanovar asked|true",
        "Q u i x a n o v a r asked|true",
        "quixa novar asked|true",
        "Shops of Xylophone|true",
        "People of Qwertyville|true",
        "700001 and its bills|true",
        "Bills of Namuna Street|false",
        "Quixotic films|false",
        "Shri Rao asked before|false",
        "Z. did not ask|false",
      })
  void a_text_that_tells_the_applicant_is_recognised(String text, boolean told) {
    String contact = "77 Xylophone Street, Qwertyville 700001, 8 Namuna Road, z.q@example.org";
    ApplicantMention mention =
        new ApplicantMention("Shri Z. Zebulon Quixanovar", contact, "Department of Namuna");

    assertThat(mention.isIn(text)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kalpana Mukherjee|कल्पना ने बिल माँगे|true",
        "Kalpana Mukherjee|मुखर्जी जी को भेजें|true",
        "Kalpana Mukherjee|मुखर्जियों के बिल|true",
        "Kalpana Mukherjee|बिल और कल्याण की फ़िल्में|false",
        "आशा दास|Bills as Asha Das asked|true",
        "आशा दास|Bills of Asha Films|false",
        "कल्पना शर्मा|Sent to Sharma|true",
        "कल्पना शर्मा|Sent to the Sarkar|false",
      })
  void a_name_is_recognised_in_the_other_script(String name, String text, boolean told) {
    assertThat(new ApplicantMention(name, "", "").isIn(text)).isEqualTo(told);
  }

  @Test
  void of_another_applicant_the_whole_name_or_line_of_the_address_tells() {
    ApplicantMention other = new ApplicantMention("Asha Quixanovar", "77 Xylophone Street", "");

    assertThat(other.isWholeIn("Bills as asha QUIXANOVAR asked")).isTrue();
    assertThat(other.isWholeIn("Sent to 77 Xylophone Street")).isTrue();
    assertThat(other.isWholeIn("Quixanovar of Xylophone Street")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Films of Namuna,false", "Forum for Open Bills of Namuna asked,true"})
  void single_words_of_the_name_of_a_body_are_no_mention(String text, boolean told) {
    assertThat(new ApplicantMention("Forum for Open Bills of Namuna", "", "").isIn(text))
        .isEqualTo(told);
  }

  @Test
  void a_record_without_such_parts_is_a_plain_text() {
    CaseDocument made = CaseText.document("c.txt", "Certificate", tree("period", "2026-08"));

    assertThat(new String(made.content(), UTF_8)).isEqualTo("period: 2026-08\n");
    assertThat(made.reasons()).isEmpty();
    assertThat(made.severed()).isEmpty();
  }

  @Test
  void a_refusal_names_its_ground_and_the_packet_who_hears_the_appeal() {
    LocalDate day = LocalDate.of(2026, 12, 1);
    InformationPacket packet =
        CaseFile.draft("R-1", "Films", day)
            .document(CaseText.document("a.txt", "Note", tree("said", "Films")))
            .refused(
                new OfficerDecision(
                    "a.txt",
                    Disclosure.WITHHELD,
                    "A film of another",
                    "PIO",
                    day,
                    Optional.empty()),
                RefusalGround.COPYRIGHT)
            .appellateAuthority("Director, Namuna Nagar")
            .done()
            .orThrow()
            .packet(ProcurementLaw.messages("en"));

    assertThat(new String(packet.entries().get("index.html"), UTF_8))
        .contains("A film of another (section 9)", "appeal to Director, Namuna Nagar within 30");
  }
}
