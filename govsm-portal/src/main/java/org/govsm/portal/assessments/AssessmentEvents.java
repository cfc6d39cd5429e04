package org.govsm.portal.assessments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.jdbi.v3.core.Handle;

/** Events of what departments say of themselves, of attestations and of assessments. */
public final class AssessmentEvents implements EventHandler {

  private static final String FACTS = "/api/v1/departments/{department}/facts";

  @Override
  public Collection<String> kinds() {
    return List.of(
        FactsVersions.RECORDED,
        Attestations.SIGNED,
        Attestations.WITHDRAWN,
        AssessmentRuns.RUN,
        FindingTasks.ASSIGNED,
        FindingTasks.SETTLED);
  }

  @Override
  public Map<String, String> places() {
    return Map.of("facts", FACTS, "attestation", FACTS, "assessment", FACTS, "finding", FACTS);
  }

  @Override
  public List<EventPart> parts() {
    return List.of(
        EventPart.of("control").at("/controls/{control}"),
        EventPart.of("tree").named("answer").said(AssessmentEvents::answer),
        EventPart.of("tree.subject").named("subject"),
        EventPart.of("assessment").at("/governance/{department}/assessments/{assessment}"),
        EventPart.of("profile"),
        EventPart.of("due").said(day -> LocalDate.parse(day.toString())),
        EventPart.of("version").at("/governance/{department}/facts"));
  }

  private static Object answer(Object tree) {
    Map<?, ?> signed = (Map<?, ?>) tree;
    if (Boolean.TRUE.equals(signed.get("withdrawn"))) {
      return Message.of("event.signed-withdrawn");
    }
    boolean isYes = Boolean.TRUE.equals(signed.get("confirmed"));
    return Message.of(isYes ? "event.signed-yes" : "event.signed-no");
  }

  @Override
  public List<StateTable> tables() {
    return List.of(
        FactsVersions.TABLE, Attestations.TABLE, AssessmentRuns.TABLE, FindingTasks.TABLE);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    return switch (event.kind()) {
      case FactsVersions.RECORDED -> FactsVersions.effects(event);
      case Attestations.SIGNED, Attestations.WITHDRAWN -> Attestations.effects(event);
      case FindingTasks.ASSIGNED, FindingTasks.SETTLED -> FindingTasks.effects(event);
      default -> AssessmentRuns.effects(event);
    };
  }

  @Override
  public List<String> chainsBeside() {
    return List.of("select department from record_fact");
  }

  @Override
  public void remove(String chain, Handle handle) {
    handle.execute("delete from record_fact where department = ?", chain);
  }

  @Override
  public List<String> files(Event event) {
    return switch (event.kind()) {
      case FactsVersions.RECORDED -> List.of(StoredTree.text(event.body(), "file"));
      case AssessmentRuns.RUN ->
          List.of(StoredTree.text(event.body(), "facts"), StoredTree.text(event.body(), "report"));
      default -> List.of();
    };
  }
}
