package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.govsm.portal.TestPortal;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Translations;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;

/** What the tender of a contract says of its supplier. */
class TenderedOrderTest {

  private static final Law LAW =
      new Law(ProcurementLaw.library(), Translations.over(List.of(ProcurementLaw::messages)));
  private static final BiFunction<Transaction, LocalDate, Law> LAWS = (tx, day) -> LAW;

  private static Optional<String> size(TestPortal portal, Map<String, Object> terms) {
    return portal.store().read(tx -> TenderedOrder.mseClass(LAWS, tx, "demo", terms));
  }

  /** Found: bills took the class that the bid stated and the committee had refused. */
  @Test
  void a_class_that_the_committee_did_not_accept_is_not_stated() throws IOException {
    try (TestPortal portal = TestPortal.withDemonstration()) {
      Map<String, Object> terms =
          portal
              .store()
              .read(
                  tx ->
                      Map.copyOf(
                          new Contracts(tx).current("DEMO-NUTRITION-2026").orElseThrow().terms()));
      assertThat(size(portal, terms)).contains("MICRO");
      portal.store().write(TenderedOrderTest::refused);

      assertThat(size(portal, terms)).isEmpty();
      assertThat(portal.store().read(TenderedOrderTest::suppliers)).as("the award").isNotEmpty();
    }
  }

  private static StoredTender tender(Transaction tx) {
    return new Tenders(tx).find("demo", "DPI-2027-01").orElseThrow();
  }

  private static Set<String> suppliers(Transaction tx) {
    return new AwardedTerms(LAWS).suppliers(tx, tender(tx));
  }

  private static StoredTender refused(Transaction tx) {
    StoredTender one = tender(tx);
    Awards awards = new Awards(tx);
    Evaluated now = AwardedTerms.awarded(tx, new TenderLaw(LAWS), one).orElseThrow();
    AwardAct act =
        AwardAct.draft(
                AwardAct.Kind.ENTERPRISE_CLASS,
                TestPortal.CLOCK.instant(),
                now.record().members().get(0),
                "committee-member")
            .set("present", now.record().members())
            .set("bid", AwardedTerms.parts(now).get(0).bid())
            .set("answer", "NO")
            .set("reason", "No certificate was produced: minute 4")
            .done()
            .orThrow();
    int number = awards.acts(one).size() + 1;
    awards.act(one, number, act, false, "member");
    for (String member : now.record().members()) {
      AwardAct confirms =
          AwardAct.draft(AwardAct.Kind.CONFIRMATION, act.at(), member, "committee-member")
              .set("meeting", "ENTERPRISE_CLASS-" + number)
              .done()
              .orThrow();
      awards.act(one, awards.acts(one).size() + 1, confirms, false, member);
    }
    return one;
  }
}
