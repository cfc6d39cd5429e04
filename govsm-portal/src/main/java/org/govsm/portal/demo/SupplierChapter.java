package org.govsm.portal.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.SupplierDesk;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Supplier chapter: who may work for the department, as far as it is on one day of the story. */
final class SupplierChapter {

  private static final String DEPARTMENT = Demonstration.DEPARTMENT;

  private SupplierChapter() {}

  /** Does what a file says. */
  static void happen(SupplierDesk desk, Transaction tx, String file) {
    Map<String, @Nullable Object> tree = Story.tree(file);
    if (tree.get("policy") instanceof Map<?, ?> policy) {
      desk.require(tx, DEPARTMENT, named(policy), Chapter.as("nodal-officer"));
    }
    for (Map<String, @Nullable Object> one : BuyingChapter.each(tree, "recorded")) {
      desk.record(tx, DEPARTMENT, one, Chapter.as("buyer"));
    }
    for (Map<String, @Nullable Object> step : BuyingChapter.each(tree, "steps")) {
      step(desk, tx, step, Chapter.as(String.valueOf(step.get("as"))));
    }
  }

  private static void step(
      SupplierDesk desk, Transaction tx, Map<String, @Nullable Object> step, Caller by) {
    String id = String.valueOf(step.get("of"));
    if (step.get("check") instanceof Map<?, ?> check) {
      desk.check(tx, DEPARTMENT, id, named(check), by);
    } else if (step.get("ownership") instanceof Map<?, ?> stated) {
      desk.ownership(tx, DEPARTMENT, id, named(stated), by);
    } else if (step.get("notice") instanceof Map<?, ?> notice) {
      desk.notice(tx, DEPARTMENT, named(notice), by);
    } else if (step.get("debarment") instanceof Map<?, ?> done) {
      desk.debarment(tx, DEPARTMENT, id, named(done), by);
    } else if (step.get("panel") instanceof Map<?, ?> panel) {
      desk.panel(tx, DEPARTMENT, named(panel), String.valueOf(step.get("seed")), by);
    } else if (step.get("publicValue") instanceof String value) {
      desk.seed(tx, DEPARTMENT, id, String.valueOf(step.get("seed")), value, by);
    } else if (step.get("offer") instanceof Map<?, ?> offer) {
      desk.offer(tx, DEPARTMENT, id, named(offer), by);
    } else if (step.get("confirms") instanceof String panel) {
      desk.confirm(tx, DEPARTMENT, panel, by);
    } else if (step.get("training") instanceof Map<?, ?> training) {
      desk.training(tx, DEPARTMENT, named(training), by);
    } else {
      desk.step(tx, DEPARTMENT, id, String.valueOf(step.get("event")), by);
    }
  }

  private static Map<String, @Nullable Object> named(Map<?, ?> map) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    map.forEach((name, member) -> named.put(String.valueOf(name), member));
    return named;
  }
}
