package org.govsm.portal.contracts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Withdrawals;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * The form for a file of readings.
 *
 * @param imports files that were taken in, the newest first
 * @param earlier the number before which there are more
 * @param lack what the calendar of working days lacks
 * @param withdrawals those of them that no longer count
 */
public record UploadView(
    WrittenContract contract,
    List<Layout> layouts,
    Map<String, String> typed,
    Map<String, InputFault> errors,
    List<RecordedImport> imports,
    Optional<Integer> earlier,
    Withdrawals withdrawals,
    MetricDictionary dictionary,
    Optional<OfficeHours.Lack> lack) {

  private static final int PAGE = 20;

  static UploadView of(
      Transaction tx,
      ContractServices services,
      Page page,
      String id,
      Map<String, String> typed,
      Map<String, InputFault> errors) {
    int before =
        page.given("before")
            .filter(text -> text.matches("\\d{1,9}"))
            .map(Integer::parseInt)
            .orElse(Integer.MAX_VALUE);
    List<RecordedImport> newest = newest(services.readings().imports(tx, id), before);
    List<RecordedImport> shown = newest.stream().limit(PAGE).toList();
    WrittenContract contract = services.contracts().current(tx, id);
    return new UploadView(
        contract,
        services.readings().layouts(),
        typed,
        errors,
        shown,
        newest.size() > PAGE ? Optional.of(shown.get(PAGE - 1).number()) : Optional.empty(),
        services.withdrawals().of(tx, id),
        services.dictionary(),
        OfficeHours.lack(tx, contract, page.context().knownDay()));
  }

  private static List<RecordedImport> newest(List<RecordedImport> all, int before) {
    List<RecordedImport> newest = new ArrayList<>(all);
    newest.removeIf(one -> one.number() >= before);
    Collections.reverse(newest);
    return newest;
  }

  /** What was entered in a field. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** Whether the contract needs figures that the parties count by hand. */
  public boolean isCounted() {
    return !CountedForm.needed(contract.terms(), dictionary).isEmpty();
  }

  /** The word of the file's ending, and the platform that it comes from. */
  public String platform(Layout layout, Messages words) {
    MeasureWords names = new MeasureWords(dictionary, words);
    return layout.platform().map(names::platform).orElse(words.say("upload.any-platform"));
  }
}
