package org.govsm.procurement.disbursement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.bid.Nonce;
import org.jspecify.annotations.Nullable;

/**
 * Register of the bank accounts of payees. It never changes; an act that is allowed gives a longer
 * one. An account counts when a second person has confirmed it and the cooling time is over. No law
 * that was read sets a cooling time: it is the buyer's choice.
 */
public final class PayeeRegister implements ToPlain {

  /** The longest cooling time: 90 days. */
  private static final int MOST_HOURS = 2_160;

  private static final String HOURS = "coolingHours";

  private static final Schema EARLIER =
      Schema.of(
          Field.of(HOURS, Field.Kind.COUNT)
              .atLeast(0)
              .atMost(MOST_HOURS)
              .required()
              .says("hours that were chosen"),
          Field.of("until", Field.Kind.INSTANT).required().says("until when they counted"));

  private static final Schema FORM =
      Schema.of(
              Field.of(HOURS, Field.Kind.COUNT)
                  .atLeast(0)
                  .atMost(MOST_HOURS)
                  .required()
                  .says("hours from a confirmation to the first payment: the buyer's choice"),
              Field.forms("earlier", "choice", EARLIER)
                  .says("what was chosen before: it counts for accounts confirmed until then"),
              Field.of("nonce", Field.Kind.CODE)
                  .unspoken()
                  .required()
                  .says("64 random hexadecimal digits, secret as the accounts are"),
              Field.forms("acts", "act", PayeeAct.FORM).says("what happened, in order of time"))
          .where(
              node ->
                  Nonce.read(node.text("nonce")) instanceof Checked.Accepted<Nonce>
                      ? List.of()
                      : List.of(
                          node.fault("nonce", "disbursement.nonce", Findings.said("input.nonce"))));

  private final long coolingHours;
  private final List<Node> earlier;
  private final String nonce;
  private final List<PayeeAct> acts;
  private final String digest;

  private PayeeRegister(long coolingHours, List<Node> earlier, String nonce, List<PayeeAct> acts) {
    this.coolingHours = coolingHours;
    this.earlier = List.copyOf(earlier);
    this.nonce = nonce;
    this.acts = List.copyOf(acts);
    String hash =
        CanonicalForm.digest(
            Map.<String, Object>of(HOURS, BigDecimal.valueOf(firstHours()), "nonce", nonce));
    for (PayeeAct act : acts) {
      hash = Acts.digest(hash, act.node());
    }
    digest = hash;
  }

  /** What was chosen first: a later choice changes no link of an act that is on record. */
  private long firstHours() {
    return earlier.stream()
        .min(Comparator.comparing(each -> each.get("until", OffsetDateTime.class).toInstant()))
        .map(each -> each.get(HOURS, Long.class))
        .orElse(coolingHours);
  }

  /**
   * A register without payees.
   *
   * @param coolingHours hours from a confirmation to the first payment, 0 to 2,160: the buyer's
   *     choice
   * @param nonce of a secure generator
   * @throws IllegalArgumentException if the hours are out of bounds
   */
  public static PayeeRegister of(int coolingHours, Nonce nonce) {
    return fromPlain(
            Map.<String, Object>of(HOURS, BigDecimal.valueOf(coolingHours), "nonce", nonce.hex()))
        .orThrow();
  }

  /**
   * Reads a register that is kept. Whether each act was allowed is for {@link #verify}.
   *
   * @return the register, or every fault with its place; none repeats an account
   */
  public static Checked<PayeeRegister> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<PayeeRegister>>fold(
            node -> new Checked.Accepted<>(read(node)), faults -> new Checked.Rejected<>(faults));
  }

  private static PayeeRegister read(Node node) {
    return new PayeeRegister(
        node.get(HOURS, Long.class),
        node.branches("earlier"),
        node.text("nonce"),
        node.branches("acts").stream().map(PayeeAct::new).toList());
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Decides whether an act is allowed.
   *
   * @return the register with the act, or every reason against it
   */
  public ActResult<PayeeRegister> decide(PayeeAct act) {
    Findings findings = new Findings();
    Optional<Instant> last =
        acts.isEmpty() ? Optional.empty() : Optional.of(acts.get(acts.size() - 1).at());
    findings.inOrder(last, act.at());
    check(act, findings);
    return findings.result(() -> with(act));
  }

  private void check(PayeeAct act, Findings findings) {
    PayeeState state = state(acts);
    Node part = act.part();
    switch (act.kind()) {
      case PROPOSAL -> {
        if (state.has(part.text("id"))) {
          findings.refuse("PROPOSAL_TWICE", Findings.said("payee.twice"));
        }
        if (state.openOf(part.text("payee")).isPresent()) {
          findings.refuse("PROPOSAL_OPEN", Findings.said("payee.open"));
        }
        blocked(state.blocks(part.text("payee"), account(part)), act, findings);
        shared(state, part.text("payee"), account(part), findings);
        if (!account(part).isUsual()) {
          findings.warn("ACCOUNT_UNUSUAL", Findings.said("payee.unusual"));
        }
      }
      case CONFIRMATION, REFUSAL -> {
        Optional<PayeeState.Proposal> open = state.open(part.text("proposal"));
        if (open.isEmpty()) {
          findings.refuse("NO_PROPOSAL", Findings.said("payee.none"));
        } else if (act.kind() == PayeeAct.Kind.CONFIRMATION
            && Skeleton.same(open.get().by(), act.by())) {
          findings.refuse("SAME_PERSON", Findings.said("payee.second"));
        } else if (act.kind() == PayeeAct.Kind.CONFIRMATION) {
          List<PayeeState.Block> blocks = state.blocks(open.get().payee(), open.get().account());
          blocked(blocks, act, findings);
          shared(state, open.get().payee(), open.get().account(), findings);
        }
      }
      case BLOCK -> {
        if (!state.knows(part.text("payee"))) {
          findings.refuse("PAYEE_UNKNOWN", Findings.said("payee.unknown"));
        }
      }
    }
  }

  private static boolean isOpenThen(PayeeState.Block block, String proposal) {
    return !proposal.isEmpty() && Skeleton.same(block.proposal(), proposal);
  }

  private static BankAccount account(Node part) {
    return BankAccount.in(part).orElseThrow();
  }

  /** A blocked account comes back by two who did not block it, and who knew that it was. */
  private static void blocked(List<PayeeState.Block> blocks, PayeeAct act, Findings findings) {
    String proposal = act.part().find("proposal", String.class).orElse("");
    if (blocks.stream().anyMatch(block -> Skeleton.same(block.by(), act.by()))) {
      findings.refuse("ACCOUNT_BLOCKED", Findings.said("payee.blocked"));
    } else if (blocks.stream().anyMatch(block -> isOpenThen(block, proposal))) {
      findings.refuse("ACCOUNT_BLOCKED", Findings.said("payee.blocked-since"));
    } else if (!blocks.isEmpty()) {
      findings.warn("ACCOUNT_BLOCKED", Findings.said("payee.was-blocked"));
    }
  }

  private static void shared(
      PayeeState state, String payee, BankAccount account, Findings findings) {
    if (state.isOfAnother(payee, account)) {
      findings.warn("ACCOUNT_SHARED", Findings.said("payee.shared"));
    }
  }

  private static PayeeState state(List<PayeeAct> acts) {
    PayeeState state = new PayeeState();
    acts.forEach(state::take);
    return state;
  }

  private PayeeRegister with(PayeeAct act) {
    List<PayeeAct> more = new ArrayList<>(acts);
    more.add(
        act.after().isPresent()
            ? act
            : PayeeAct.fromPlain(Acts.linked(act.node(), digest)).orThrow());
    return new PayeeRegister(coolingHours, earlier, nonce, more);
  }

  /**
   * Asks for each act again.
   *
   * @return what stands in the way of acts that are on record; none where all were allowed and the
   *     register was not changed
   */
  public List<Finding> verify() {
    List<Finding> found = new ArrayList<>();
    PayeeRegister before = new PayeeRegister(coolingHours, earlier, nonce, List.of());
    for (PayeeAct act : acts) {
      String digest = before.digest;
      if (act.after().filter(digest::equals).isEmpty()) {
        found.add(
            Findings.of(
                "RECORD_CHANGED",
                Finding.Weight.BLOCKING,
                Findings.said("act.changed").with("act", act.toString())));
      }
      before.decide(act).findings().stream()
          .filter(each -> each.weight() == Finding.Weight.BLOCKING)
          .forEach(found::add);
      before = before.with(act);
    }
    return List.copyOf(found);
  }

  /**
   * How a payee stands.
   *
   * @param payee the id of the payee
   * @param at acts after it are not seen
   */
  public PayeeStanding standing(String payee, Instant at) {
    List<PayeeAct> until = acts.stream().filter(act -> !act.at().isAfter(at)).toList();
    return state(until).standing(payee, at, this::cooling);
  }

  /**
   * The hours for an account that was confirmed then: a lower choice counts only for accounts that
   * are confirmed after it was made, a higher one for all.
   */
  private long cooling(Instant confirmedAt) {
    return earlier.stream()
        .filter(each -> each.get("until", OffsetDateTime.class).toInstant().isAfter(confirmedAt))
        .mapToLong(each -> each.get(HOURS, Long.class))
        .reduce(coolingHours, Math::max);
  }

  /** Hours from a confirmation to the first payment. */
  public long coolingHours() {
    return coolingHours;
  }

  /** What happened, in order of time. */
  public List<PayeeAct> acts() {
    return acts;
  }

  /** The digest of all acts in order. It tells no account: the nonce is in it. */
  public String digest() {
    return digest;
  }

  /** The published tree, with accounts and nonce. Keep it where accounts may be kept. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(HOURS, BigDecimal.valueOf(coolingHours));
    if (!earlier.isEmpty()) {
      tree.put("earlier", Tree.list(earlier, Node::toPlain));
    }
    tree.put("nonce", nonce);
    tree.put("acts", Tree.list(acts, PayeeAct::toPlain));
    return tree;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PayeeRegister register && digest.equals(register.digest);
  }

  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  /** The number of acts; no account. */
  @Override
  public String toString() {
    return "register of payees, " + acts.size() + " acts";
  }
}
