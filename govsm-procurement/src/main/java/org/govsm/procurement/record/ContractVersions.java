package org.govsm.procurement.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.record.ContractingProcess.Contract;
import org.govsm.procurement.record.ContractingProcess.Dated;

/** Versions of a contract: what each said beside the one before. */
final class ContractVersions {

  /** What an amendment or a correction that is declared tells of itself. */
  private static final Set<String> DECLARED = Set.of("amendments", "corrections");

  private final ContractingProcess process;
  private final ContractSection contracts;

  ContractVersions(ContractingProcess process, ContractSection contracts) {
    this.process = process;
    this.contracts = contracts;
  }

  /** The changes after the first signature. */
  Stream<Happening> of(Dated<Contract> one) {
    List<Dated<Terms>> versions = process.versions(one.what().terms().id());
    List<Happening> told = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      Terms before = versions.get(i - 1).what();
      Dated<Terms> now = versions.get(i);
      Set<String> changed = changed(before, now.what());
      boolean declared = now.what().amendments().size() > before.amendments().size();
      int number = i + 1;
      if (!declared && !changed.isEmpty() || !shown(before).equals(shown(now.what()))) {
        told.add(
            new Happening(
                later(now.at(), one.at()),
                "version-" + before.id() + "-" + number,
                "contractAmendment",
                release -> tell(release, one.what(), before, now, declared ? 0 : number, changed)));
      }
    }
    return told.stream();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private void tell(
      ReleaseDraft release,
      Contract contract,
      Terms before,
      Dated<Terms> now,
      int number,
      Set<String> changed) {
    Terms terms = now.what();
    if (contract.bid().isEmpty()) {
      contracts.reasons(contract, now.at()).ifPresent(tender -> release.put("tender", tender));
    }
    if (contract.bid().isEmpty() && !before.supplier().equals(terms.supplier())) {
      Map<String, Object> supplier =
          release
              .parties()
              .add(
                  contracts.supplier(contract, terms.supplier()),
                  Optional.of(terms.supplier().name()),
                  "supplier");
      release.put(
          "awards",
          List.of(OcdsTree.of("id", contracts.award(contract), "suppliers", List.of(supplier))));
    }
    OcdsTree tree = new OcdsTree().put("id", terms.id()).put("awardID", contracts.award(contract));
    if (number > 0) {
      Map<String, Object> amendment =
          OcdsTree.of(
              "id",
              "version-" + number,
              "date",
              now.at().toString(),
              "description",
              String.join(", ", changed));
      tree.put("amendments", List.of(release.names(new HashMap<>(amendment))));
    }
    tree.putAll(shown(terms));
    release.put("contracts", List.of(tree.done()));
  }

  /** What is published of terms and may change. */
  private static Map<String, Object> shown(Terms terms) {
    return new OcdsTree()
        .put("title", terms.title())
        .put("period", ContractSection.period(terms))
        .put("value", terms.value().map(OcdsTree::beforeTax))
        .done();
  }

  private static Set<String> changed(Terms before, Terms after) {
    Map<String, Object> was = before.toPlain();
    Map<String, Object> now = after.toPlain();
    Set<String> names = new TreeSet<>(was.keySet());
    names.addAll(now.keySet());
    names.removeIf(name -> DECLARED.contains(name) || Objects.equals(was.get(name), now.get(name)));
    return names;
  }
}
