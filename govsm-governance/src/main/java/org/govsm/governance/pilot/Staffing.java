package org.govsm.governance.pilot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Worded;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.law.TextBeside;
import org.jspecify.annotations.Nullable;

/** Staffing: the hours a week, the posts that they need, what those cost, and a roster. */
public final class Staffing implements Worded {

  private final Fraction taskHours;
  private final Fraction coverHours;
  private final long posts;
  private final Optional<Money> monthlyCost;
  private final Optional<DutyRoster> roster;

  Staffing(
      Fraction taskHours,
      Fraction coverHours,
      long posts,
      Optional<Money> monthlyCost,
      Optional<DutyRoster> roster) {
    this.taskHours = taskHours;
    this.coverHours = coverHours;
    this.posts = posts;
    this.monthlyCost = monthlyCost;
    this.roster = roster;
  }

  /** The hours a week that the work takes. */
  public Fraction taskHours() {
    return taskHours;
  }

  /** The hours a week in which somebody is on duty, counted for each who is. */
  public Fraction coverHours() {
    return coverHours;
  }

  /** The posts: those of the hours, rounded up, and at least as many as are on duty at once. */
  public long posts() {
    return posts;
  }

  /** What the posts cost a month; nothing where the department states no rate. */
  public Optional<Money> monthlyCost() {
    return monthlyCost;
  }

  /** The roster; nothing where the longest shift is not known and no shifts are given. */
  public Optional<DutyRoster> roster() {
    return roster;
  }

  @Override
  public Message said() {
    String key = "pilot.staffing" + (monthlyCost.isPresent() ? "-cost" : "");
    Message said =
        Message.of(key)
            .with("posts", posts)
            .with("task", taskHours.shown())
            .with("cover", coverHours.shown());
    return monthlyCost.map(cost -> said.with("cost", cost)).orElse(said);
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("taskHours", taskHours.shown().toPlainString());
    tree.put("coverHours", coverHours.shown().toPlainString());
    tree.put("posts", posts);
    monthlyCost.ifPresent(cost -> tree.put("monthlyCost", cost.rupees().toPlainString()));
    roster.ifPresent(one -> tree.put("roster", one.toPlain()));
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    return TextBeside.of(this, words);
  }
}
