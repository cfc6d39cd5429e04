package org.govsm.core.process;

import static java.util.Collections.unmodifiableMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;

/**
 * The states of something, and how it comes from one to the next: a file of data, as {@code
 * machine-1.xsd} says. It keeps no state itself; the caller says in which state the thing is, who
 * acts, and what the facts say of each guard. Nothing passes that is not listed, and no guard
 * passes on a fact that is missing.
 */
public final class StateMachine implements ToPlain {

  private final String id;
  private final LocalDate edition;
  private final Citation citation;
  private final Map<String, Map<String, String>> words;
  private final Map<String, State> states = new LinkedHashMap<>();
  private final List<Transition> transitions;
  private final List<Guard> guards;
  private final String digest;

  StateMachine(
      String id,
      LocalDate edition,
      Citation citation,
      Map<String, Map<String, String>> words,
      List<State> states,
      List<Transition> transitions,
      List<Guard> guards) {
    this.id = id;
    this.edition = edition;
    this.citation = citation;
    this.words = copy(words);
    states.forEach(state -> this.states.put(state.code(), state));
    this.transitions = List.copyOf(transitions);
    this.guards = List.copyOf(guards);
    digest = CanonicalForm.digest(toPlain());
  }

  /**
   * Reads a machine.
   *
   * @param file the name to use in problems
   * @param bytes the file
   * @throws org.govsm.core.source.BrokenFileException with every problem, if it has any
   */
  public static StateMachine read(String file, byte[] bytes) {
    return new MachineFile(file, bytes).read();
  }

  /**
   * The machine.
   *
   * @return its id, such as {@code account.life-cycle}
   */
  public String id() {
    return id;
  }

  /** The day of its edition. */
  public LocalDate edition() {
    return edition;
  }

  /** What its arrangement rests on where a transition says nothing else. */
  public Citation citation() {
    return citation;
  }

  /**
   * The hash of its canonical form.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digest() {
    return digest;
  }

  /**
   * What is moved by it.
   *
   * @return the title, a term that {@link #words} has in the languages of the file
   */
  public Term title() {
    return new Term(id + ".title");
  }

  /**
   * Sentences with the words of this machine among them: the names of its states, events, guards.
   *
   * @param words the sentences of a language
   * @return the same language, with English behind what the file lacks in it
   */
  public Messages words(Messages words) {
    String language = words.language();
    return Messages.of(language, own(language)).over(words).over(Messages.of("en", own("en")));
  }

  private static Map<String, Map<String, String>> copy(Map<String, Map<String, String>> words) {
    Map<String, Map<String, String>> copy = new TreeMap<>();
    words.forEach((lang, own) -> copy.put(lang, unmodifiableMap(new TreeMap<>(own))));
    return unmodifiableMap(copy);
  }

  private Map<String, String> own(String language) {
    return words.getOrDefault(language, Map.of());
  }

  /**
   * The states.
   *
   * @return all, in the order of the file
   */
  public List<State> states() {
    return List.copyOf(states.values());
  }

  /**
   * A state.
   *
   * @param code its code
   * @return nothing where there is none of that code
   */
  public Optional<State> state(String code) {
    return Optional.ofNullable(states.get(code));
  }

  /**
   * Where everything begins.
   *
   * @return the initial state
   */
  public State initial() {
    return states.values().stream().filter(State::isInitial).findFirst().orElseThrow();
  }

  /**
   * The transitions.
   *
   * @return all, in the order of the file
   */
  public List<Transition> transitions() {
    return transitions;
  }

  /**
   * The guards.
   *
   * @return all, in the order of the file
   */
  public List<Guard> guards() {
    return guards;
  }

  /**
   * The roles that act in it.
   *
   * @return their codes in order
   */
  public Set<String> roles() {
    return transitions.stream().map(Transition::who).reduce(Who::or).orElseThrow().roles();
  }

  /**
   * What may happen in a state.
   *
   * @param state its code
   * @return the transitions that leave it; none from a terminal or unknown state
   */
  public List<Transition> from(String state) {
    return transitions.stream().filter(t -> t.from().equals(state)).toList();
  }

  /**
   * Where an event may happen.
   *
   * @param event its code
   * @return its transitions; none where there is no such event
   */
  public List<Transition> of(String event) {
    return transitions.stream().filter(t -> t.event().equals(event)).toList();
  }

  /**
   * What an event does in a state.
   *
   * @param state the code of the state
   * @param event the code of the event
   * @return the transition, or nothing where the event is not possible there
   */
  public Optional<Transition> find(String state, String event) {
    return from(state).stream().filter(t -> t.event().equals(event)).findFirst();
  }

  /**
   * Asks for an event.
   *
   * @param state the code of the state in which the thing is
   * @param event the code of the event
   * @param actors who acts; where two must sign, both
   * @param guards what the facts say of a guard, by its code; asked for each guard of the
   *     transition, also where another stands in the way already
   * @return that it moved, or every reason why not
   * @throws NullPointerException naming the guard, if there is no answer for it
   */
  public Move fire(
      String state, String event, List<Actor> actors, Function<String, GuardAnswer> guards) {
    return new Firing(this, state, event).fire(actors, guards);
  }

  /**
   * Asks for each event that is possible in a state, as {@link #fire} does.
   *
   * @param state the code of the state in which the thing is
   * @param actors who would act
   * @param guards what the facts say of a guard, by its code
   * @return what would come of each, in the order of the file
   */
  public List<Move> outlook(
      String state, List<Actor> actors, Function<String, GuardAnswer> guards) {
    return from(state).stream().map(t -> fire(state, t.event(), actors, guards)).toList();
  }

  /**
   * The published tree form, also what the digest is taken over.
   *
   * @return id, edition, citation, words, states, guards, transitions
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("edition", edition.toString());
    tree.put("citation", citation.toPlain());
    tree.put("words", words);
    tree.put("states", Tree.list(states.values(), State::toPlain));
    tree.put("guards", Tree.list(guards, Guard::toPlain));
    tree.put("transitions", Tree.list(transitions, Transition::toPlain));
    return tree;
  }

  @Override
  public String toString() {
    return id + " of " + edition;
  }

  /** The name of a state; what was written where it has none. */
  Object stateName(String code) {
    return state(code).<Object>map(State::name).orElse(code);
  }

  /** The name of an event; what was written where it has none. */
  Object eventName(String code) {
    return of(code).stream().findFirst().<Object>map(Transition::name).orElse(code);
  }

  List<Term> eventNames() {
    return transitions.stream().map(Transition::name).distinct().toList();
  }

  Message pin() {
    return Message.of("process.pin")
        .with("title", title())
        .with("machine", id)
        .with("edition", edition)
        .with("digest", digest);
  }
}
