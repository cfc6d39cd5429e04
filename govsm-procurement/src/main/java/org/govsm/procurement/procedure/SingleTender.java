package org.govsm.procurement.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.jspecify.annotations.Nullable;

/** Whether one source alone may be asked: the grounds there are, what they take, who approves. */
public final class SingleTender implements ToPlain {

  private final Optional<String> ground;
  private final List<Procedure.Condition> grounds;
  private final List<Procedure.Condition> conditions;
  private final Optional<String> approver;

  SingleTender(
      Optional<String> ground,
      List<Procedure.Condition> grounds,
      List<Procedure.Condition> conditions,
      Optional<String> approver) {
    this.ground = ground;
    this.grounds = List.copyOf(grounds);
    this.conditions = List.copyOf(conditions);
    this.approver = approver;
  }

  /**
   * The ground that is claimed.
   *
   * @return its code; nothing where none is named yet
   */
  public Optional<String> ground() {
    return ground;
  }

  /**
   * Whether the ground is one of those that the rules name for the class of purchase. That it is
   * made out is for the authority to find.
   *
   * @return nothing where no ground is named
   */
  public Optional<Boolean> isNamed() {
    return ground.map(code -> grounds.stream().anyMatch(each -> each.code().equals(code)));
  }

  /**
   * The grounds that the rules name.
   *
   * @return each with its provision, in the order of the rules
   */
  public List<Procedure.Condition> grounds() {
    return grounds;
  }

  /**
   * What else must be there.
   *
   * @return each condition with its provision and whether it is met
   */
  public List<Procedure.Condition> conditions() {
    return conditions;
  }

  /**
   * Who approves.
   *
   * @return a code such as {@code COMPETENT_AUTHORITY}; nothing where no rule was found
   */
  public Optional<String> approver() {
    return approver;
  }

  /**
   * The published tree form.
   *
   * @return ground, named, grounds, conditions, conditionsMet, conditionsOpen, approver
   */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("ground", ground.orElse(null));
    tree.put("named", isNamed().orElse(null));
    tree.put("grounds", grounds.stream().map(Procedure.Condition::code).distinct().toList());
    tree.put("conditions", conditions.stream().map(Procedure.Condition::code).distinct().toList());
    tree.put("conditionsMet", Conditions.codes(conditions, true));
    tree.put("conditionsOpen", Conditions.codes(conditions, false));
    tree.put("approver", approver.orElse(null));
    return tree;
  }

  @Override
  public String toString() {
    return toPlain().toString();
  }
}
