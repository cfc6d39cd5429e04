package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was not found, or found in two ways, is said by a row: nothing of it decides unsaid. */
class DoubtsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "weekly rate of damages | IN | ld.weekly-rate | publication=2025-09-01"
            + " category=NON_CONSULTING",
        "base of the charge | IN | gem.charge | order=2024-09-01 orderValue=5000000.00",
        "days of bid validity | IN | bid-validity.days | publication=2025-09-01 category=GOODS",
        "corrections of arithmetic | IN | bid.correction | publication=2025-09-01",
        "rounding | IN | evaluation.rounding | publication=2025-09-01",
        "abnormally low bids | IN | bid.abnormally-low | publication=2025-09-01",
        "ties outside GeM | IN | evaluation.tie | publication=2025-09-01 channel=OUTSIDE_GEM"
            + " evaluation=QCBS",
        "ceiling of penalties | IN | sla-penalty.cap | publication=2025-09-01"
            + " category=NON_CONSULTING",
        "both preferences, divisible | IN | concurrence.first | publication=2024-01-01"
            + " divisible=true",
        "step of the auction | IN | gem.reverse-auction.decrement | publication=2025-09-01",
        "special terms on GeM | IN | gem.social-media.terms | publication=2026-01-01",
        "section 4(e) today | IN.KA | procedure.outside | publication=2025-01-01 value=300000.00",
        "sixty days | IN.KA | bid-window.days | publication=2025-01-01 value=20000000.01",
        "limits in Tamil Nadu | IN.TN | procedure.outside | publication=2025-01-01 value=1.00",
        "limits in Rajasthan | IN.RJ | procedure.outside | publication=2025-01-01 value=10000.01",
        "limits in Kerala | IN.KL | procedure.outside | publication=2025-01-01 value=1.00",
        "limits in Assam | IN.AS | procedure.outside | publication=2025-01-01 value=1.00",
        "limits in Punjab | IN.PB | procedure.outside | publication=2025-01-01 value=1.00",
        "limits in Haryana | IN.HR | procedure.outside | publication=2025-01-01 value=1.00",
        "limits in Madhya Pradesh | IN.MP | procedure.outside | publication=2025-01-01 value=1.00",
        "limits in Odisha | IN.OD | procedure.outside | publication=2025-01-01 value=1.00",
        "limits in Telangana | IN.TG | procedure.outside | publication=2025-01-01 value=300000.00",
        "class of the service | IN | service.class | publication=2025-01-01 measurable=true"
            + " intellectual=true",
        "day of a case under way | IN | transition | publication=2024-07-10",
        "two days of April 2023 | IN | performance-security.percent | publication=2023-04-02",
        "who goes on to an auction | IN | gem.reverse-auction.entry | publication=2025-09-01",
        "incident policy of 2023 | IN | gem.incident | incident=2023-07-01",
        "Bihar between approval and notification | IN.BR | gem.use | publication=2024-12-30",
        "an older form of QCBS | IN | evaluation.normalisation | publication=2025-09-01",
        "part of a month on GeM | IN | gem.payment.interest.part-month | order=2020-09-30",
        "part of a month | IN | msmed.interest.part-month | acceptance=2025-09-01",
        "damages on GeM | IN | gem.damages.cap | publication=2025-09-01 inordinate=false",
      })
  void an_officer_is_asked(String doubt, String book, String question, String facts) {
    Decision<Outputs> decision = decide(book, question, facts);

    assertThat(decision.ruling()).as(doubt).isInstanceOf(Ruling.Refer.class);
    assertThat(StateLaw.referred(decision).citation().sure())
        .as(StateLaw.referred(decision).citation().toString())
        .isNotEqualTo(Certainty.HIGH);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "first day of the rules | IN | procedure.outside.notices | publication=2017-03-31"
            + " category=CONSULTING permitted=PUBLISHED_EOI | law.sure-medium",
        "revision of 19.07.2024 | IN | mii.margin | publication=2024-07-19 | law.sure-medium",
        "edition of the terms | IN | gem.gtc.edition | publication=2025-01-01 | law.sure-medium",
        "a Bill | IN.KA | preference.local | publication=2025-06-01 category=GOODS value=100.00 |"
            + " law.draft",
        "adoption in Uttar Pradesh | IN.UP | gem.use | publication=2025-01-01 | law.sure-medium",
        "alignment in Uttar Pradesh | IN.UP | procedure.gem | publication=2025-01-01 value=1.00"
            + " scientific=false | law.borrowed",
        "rules after July 2025 | IN | performance-security.percent | publication=2025-08-01 |"
            + " law.read-up-to",
        "classes since 2025 rest on the Gazette | IN | msme.class | registration=2025-05-01"
            + " investment=1.00 turnover=1.00 | law.note",
        "classes before 2025 | IN | msme.class | registration=2025-03-31 investment=1.00"
            + " turnover=1.00 | law.sure-medium",
        "start-ups since February 2026 | IN | startup.definition | recognition=2026-02-04"
            + " ageYears=3 turnover=1.00 | law.note",
        "exemption from the reserved list | IN | mse.benefits | publication=2023-01-01 |"
            + " law.sure-medium",
        "local content | IN | mii.local-content.excluded | publication=2024-07-19 |"
            + " law.sure-medium",
        "advisory of September 2025 | IN | gem.advisory | publication=2025-09-22 |"
            + " law.sure-medium",
        "debarment of May 2026 | IN | debarment.notices | order=2026-05-08 | law.sure-medium",
        "small purchases of services | IN | procedure.outside.notices | publication=2025-01-01"
            + " category=NON_CONSULTING permitted=LIMITED_TENDER | law.sure-medium",
        "line of purchase orders | IN | contract.form | award=2025-09-01 category=CONSULTING"
            + " contractValue=300000.00 | law.other-reading",
        "land border, order 4 | IN | land-border | publication=2024-01-01 | law.note",
        "the case of 2005 | IN.KA | bid-window.days | publication=2005-02-17 value=15000000.00 |"
            + " law.note",
      })
  void what_decides_says_so(
      String doubt, String book, String question, String facts, String finding) {
    assertThat(decide(book, question, facts).trace().findings())
        .as(doubt)
        .extracting(Finding::code)
        .contains(finding);
  }

  /** The days and facts as they stand in a case on paper. */
  private static Decision<Outputs> decide(String book, String question, String facts) {
    RuleBook law = StateLaw.book(book);
    Question asked = law.question(question).orElseThrow();
    Map<String, Object> days = new LinkedHashMap<>();
    Map<String, Object> known = new LinkedHashMap<>();
    for (String each : facts.split(" ", -1)) {
      String[] pair = each.split("=", 2);
      boolean flag = pair[1].equals("true") || pair[1].equals("false");
      (asked.dayRoles().contains(pair[0]) ? days : known)
          .put(pair[0], flag ? Boolean.valueOf(pair[1]) : pair[1]);
    }
    Case read =
        asked
            .read(Map.of("days", days, "facts", known))
            .fold(
                value -> value,
                faults -> {
                  throw new AssertionError(question + " cannot take " + faults);
                });
    return law.decide(question, read);
  }
}
