package org.govsm.portal.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.process.StateMachine;
import org.govsm.core.process.Transition;
import org.govsm.core.text.Message;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.governance.facts.FactNeeds;
import org.govsm.governance.facts.FactPlace;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.framework.ControlChange;
import org.govsm.governance.framework.ControlCoverage;
import org.govsm.governance.framework.Element;
import org.govsm.governance.framework.Profile;
import org.govsm.portal.web.Page;

/** Control view: the page of one control. */
public record ControlView(Profile profile, ControlCoverage coverage, ControlWords words) {

  private static final String LEFT_OUT = "left-out";

  static ControlView of(Profile profile, String id, Page page) {
    Profile shown = Controls.showing(profile, id);
    return new ControlView(shown, Controls.control(shown, id), new ControlWords(page, shown.id()));
  }

  /** The control. */
  public Control control() {
    return coverage.control();
  }

  /** The profiles in which it can be looked at. */
  public List<Profile> profiles() {
    return Controls.of(control().id());
  }

  /** The element it belongs to. */
  public String element(String language) {
    return ControlCatalogue.all().stream()
        .flatMap(catalogue -> catalogue.elements().stream())
        .filter(element -> element.id().equals(control().element()))
        .map((Element element) -> element.title(language))
        .findFirst()
        .orElse(control().element());
  }

  /** That the profile leaves it out, and why. */
  public Optional<ControlChange> leftOut() {
    return changes().stream().filter(change -> change.what().equals(LEFT_OUT)).findFirst();
  }

  /** What else the profile changes. */
  public List<ControlChange> changed() {
    return changes().stream().filter(change -> !change.what().equals(LEFT_OUT)).toList();
  }

  private List<ControlChange> changes() {
    return profile.changes(control().id());
  }

  /** What is changed, in words. */
  public String what(ControlChange change) {
    return words
        .page()
        .words()
        .find("control." + change.what())
        .orElseGet(() -> words.code("limit", change.what()));
  }

  /** What stood before and what stands now. */
  public Message change(ControlChange change) {
    return Message.of("control.effect." + change.effect())
        .with("from", words.code(change.what(), change.from()))
        .with("to", words.code(change.what(), change.to()));
  }

  /** What it is on the day of the answer: what comes into force later is not in force yet. */
  public String status() {
    boolean waits =
        control()
            .effective()
            .filter(in -> in.from().isAfter(words.page().context().day()))
            .isPresent();
    return words.code("status", waits ? "to-come" : control().status());
  }

  /** The days on which it is in force. */
  public String days() {
    Page page = words.page();
    Optional<EffectivePeriod> days = control().effective();
    if (days.isEmpty()) {
      return page.say("control.no-day");
    }
    Optional<LocalDate> until = days.filter(in -> !in.isOpen()).map(EffectivePeriod::until);
    return page.days(days.map(EffectivePeriod::from), until);
  }

  /** The controls that this one replaced. */
  public List<Control> replaced() {
    return ControlCatalogue.all().stream()
        .flatMap(catalogue -> catalogue.controls().stream())
        .filter(one -> one.supersededBy().contains(control().id()))
        .toList();
  }

  /** What the facts are called that it is judged by, each once. */
  public List<String> facts(String language) {
    return FactNeeds.shipped().paths(control().id()).stream()
        .map(path -> new FactPlace("", "", path).label(language))
        .filter(label -> !label.isBlank())
        .distinct()
        .toList();
  }

  /** The limits that can be set. */
  public Map<String, String> limits() {
    return control().parameters();
  }

  /** Whether a text is our translation. */
  public boolean isTranslated(String language) {
    return !language.equals("en") && control().languages().contains(language);
  }

  /** Where it must be in order before something may happen. */
  public List<Processes.Use> uses() {
    return Processes.uses(control().id());
  }

  /** A step of a machine in words: from where, to where, and who may. */
  public String step(StateMachine machine, Transition step) {
    return machine
        .words(words.page().words())
        .say(
            Message.of("process.arrow")
                .with("number", step.number())
                .with("event", step.name())
                .with("from", machine.state(step.from()).orElseThrow().name())
                .with("to", machine.state(step.to()).orElseThrow().name())
                .with("who", step.who().said()));
  }
}
