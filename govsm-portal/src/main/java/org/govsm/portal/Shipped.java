package org.govsm.portal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.govsm.core.rules.Library;
import org.govsm.core.text.Messages;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.clearance.PostClearance;
import org.govsm.governance.pilot.PilotStages;
import org.govsm.portal.ask.Law;
import org.govsm.portal.ask.LawByDay;
import org.govsm.portal.contracts.ReadingFiles;
import org.govsm.portal.editions.EditionsInForce;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Translations;
import org.govsm.procurement.award.Representation;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.requirement.RequirementReview;
import org.govsm.procurement.supplier.DebarmentProceeding;
import org.govsm.procurement.supplier.SupplierRegistration;

/** Shipped knowledge: the law, what is said in each language, and the layouts of files. */
final class Shipped {

  /** Read once, as is all that comes with govsm: no file of it changes while the program runs. */
  private static final Map<String, Messages> OF_SLICES = new ConcurrentHashMap<>();

  private static final Translations LANGUAGES = languages(ProcurementLaw.library());

  private static final Law LAW = new Law(ProcurementLaw.library(), LANGUAGES);

  private static final ReadingFiles FILES =
      new ReadingFiles(Layouts.shipped(), MetricDictionary.shipped(), LANGUAGES);

  private Shipped() {}

  static LawByDay law() {
    return LawByDay.of(LAW);
  }

  static EditionsInForce laws(Store store) {
    return new EditionsInForce(LAW, Shipped::languages, store);
  }

  static ReadingFiles files() {
    return FILES;
  }

  static Messages english() {
    return LANGUAGES.find("en").orElseThrow();
  }

  static Translations languages() {
    return LANGUAGES;
  }

  private static Translations languages(Library library) {
    return Translations.over(
        List.of(
            language -> OF_SLICES.computeIfAbsent(language, Shipped::ofSlices),
            language ->
                RequirementReview.machine()
                    .words(
                        SupplierRegistration.machine()
                            .words(
                                DebarmentProceeding.machine()
                                    .words(
                                        Representation.machine()
                                            .words(ProcurementLaw.messages(language, library))))),
            GovernanceMessages::in,
            Shipped::lifeCycleWords));
  }

  private static Messages ofSlices(String language) {
    String name = "messages." + language + ".txt";
    Messages layers = Messages.of(language, Map.of());
    for (byte[] file : Slices.files(name)) {
      layers = Translations.read(language, name, file).over(layers);
    }
    return layers;
  }

  private static Messages lifeCycleWords(String language) {
    return PilotStages.machine()
        .words(
            PostClearance.machine()
                .words(AccountLifeCycle.machine().words(Messages.of(language, Map.of()))));
  }
}
