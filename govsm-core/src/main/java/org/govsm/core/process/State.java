package org.govsm.core.process;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Term;

/** One state of a machine. */
public final class State {

  private final String machine;
  private final String code;
  private final boolean initial;
  private final boolean terminal;
  private final Optional<String> beside;

  State(String machine, String code, boolean initial, boolean terminal, Optional<String> beside) {
    this.machine = requireNonNull(machine, "machine");
    this.code = requireNonNull(code, "code");
    this.initial = initial;
    this.terminal = terminal;
    this.beside = requireNonNull(beside, "beside");
  }

  /**
   * The state.
   *
   * @return its code, such as {@code ACTIVE}
   */
  public String code() {
    return code;
  }

  /**
   * Whether everything begins here.
   *
   * @return true for one state of a machine
   */
  public boolean isInitial() {
    return initial;
  }

  /**
   * Whether nothing follows.
   *
   * @return true if no transition leaves it
   */
  public boolean isTerminal() {
    return terminal;
  }

  /**
   * The state of the main line beside which it is drawn.
   *
   * @return nothing for a state of the main line
   */
  public Optional<String> beside() {
    return beside;
  }

  /**
   * Its name.
   *
   * @return a term that {@link StateMachine#words} has in the languages of the file
   */
  public Term name() {
    return name(machine, code);
  }

  static Term name(String machine, String code) {
    return new Term(machine + ".state." + code);
  }

  Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", code);
    tree.put("initial", initial);
    tree.put("terminal", terminal);
    beside.ifPresent(main -> tree.put("beside", main));
    return tree;
  }

  @Override
  public String toString() {
    return code;
  }
}
