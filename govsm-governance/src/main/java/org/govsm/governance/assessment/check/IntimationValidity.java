package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.FactNode;

/**
 * Validity of a government intimation by rule 3(1)(d) as amended in 2025: who issued it, and that
 * it states its legal basis, its reasons and exactly which content. One defect is enough.
 *
 * @param defects each in words
 * @param open what is not known
 */
record IntimationValidity(List<Message> defects, List<CheckResult> open) {

  /** Not below Joint Secretary. */
  private static final List<String> HIGH =
      List.of("SECRETARY", "ADDITIONAL_SECRETARY", "JOINT_SECRETARY");

  /** Not below Deputy Inspector General of Police; they must be specially authorised. */
  private static final List<String> POLICE =
      List.of("DIRECTOR_GENERAL_OF_POLICE", "INSPECTOR_GENERAL", "DEPUTY_INSPECTOR_GENERAL");

  private static final Pattern FACT_CHECK_UNIT =
      Pattern.compile("\\bfcu\\b|fact.?check|तथ्य.?(जाँच|जांच)");

  /** An address or identifier of content has a digit or one of the marks of addresses. */
  private static final Pattern EXACT = Pattern.compile("[\\p{Nd}/@#]|\\p{L}\\.\\p{L}");

  /** How the facts of an intimation are called: of one that came, or of one that was sent. */
  record Names(String item, String rank, String basis) {
    static final Names RECEIVED = new Names("orders[]", "issuerRank", "legalBasis");
    static final Names SENT = new Names("takedown[]", "rank", "basis");
  }

  static IntimationValidity of(FactNode intimation, Names names) {
    IntimationValidity found = new IntimationValidity(new ArrayList<>(), new ArrayList<>());
    found.issuer(intimation, names);
    FactNode basis = basis(intimation, names);
    FactNode words = intimation.at(names.basis()).or(intimation.at("legalBasis"));
    String stated = names.item() + "." + names.basis();
    if (!found.against(words, intimation.at("statesBasis"), stated)) {
      found.stated(basis, stated, "no-basis");
    }
    found.unit(restsOnFactCheckUnit(basis), intimation.at("factCheckUnit"), names);
    found.stated(intimation.at("reasons"), names.item() + ".reasons", "no-reasons");
    FactNode urls = intimation.at("urls");
    FactNode exact = intimation.at("identifiesContent");
    String content = names.item() + ".urls";
    if (!found.against(urls, exact, content)) {
      found.stated(urls.or(exact), content, "no-urls");
      found.exact(urls, content);
    }
    return found;
  }

  /** Words and the flag beside them that say the opposite decide nothing. */
  private boolean against(FactNode words, FactNode flag, String path) {
    Optional<CheckResult> against = StatedWords.against(words, flag, path);
    against.ifPresent(open::add);
    return against.isPresent();
  }

  /** By the words of the basis and by the flag; against each other they decide nothing. */
  private void unit(boolean named, FactNode flag, Names names) {
    if (named && flag.is(false)) {
      String path = names.item() + ".factCheckUnit";
      open.add(CheckResult.unknown(List.of(path)).saying(Message.of("LAW-IT-14.against")));
    } else if (named || flag.is(true)) {
      defects.add(Message.of("LAW-IT-06.fact-check"));
    }
  }

  static FactNode basis(FactNode intimation, Names names) {
    return intimation
        .at(names.basis())
        .or(intimation.at("legalBasis"))
        .or(intimation.at("statesBasis"));
  }

  /** The central unit of 2023, whose rule was struck down in 2024. */
  static boolean restsOnFactCheckUnit(FactNode basis) {
    return basis
        .text()
        .filter(text -> FACT_CHECK_UNIT.matcher(text.toLowerCase(Locale.ROOT)).find())
        .isPresent();
  }

  private void issuer(FactNode intimation, Names names) {
    FactNode rank = intimation.at(names.rank());
    if (rank.isAbsent()) {
      open.add(Require.open(names.item() + "." + names.rank(), rank));
    } else if (rank.isOneOf(POLICE)) {
      require(intimation, "issuerAuthorised", names, "not-authorised");
    } else if (rank.isWord("DIRECTOR")) {
      require(intimation, "noJointSecretary", names, "director");
    } else if (rank.isNone()) {
      defects.add(Message.of("LAW-IT-06.no-rank"));
    } else if (!rank.isOneOf(HIGH)) {
      Object named = FactField.said(rank.text().orElse("–"));
      defects.add(Message.of("LAW-IT-06.rank").with("rank", named));
    }
  }

  private void require(FactNode intimation, String flag, Names names, String defect) {
    FactNode fact = intimation.at(flag);
    if (fact.isAbsent()) {
      open.add(CheckResult.unknown(List.of(names.item() + "." + flag)));
    } else if (!fact.is(true)) {
      defects.add(Message.of("LAW-IT-06." + defect));
    }
  }

  /** A text, a list, or whether it is stated. */
  private void stated(FactNode fact, String path, String defect) {
    if (fact.isAbsent()) {
      open.add(CheckResult.unknown(List.of(path)));
    } else if (fact.isNone() || fact.is(false) || Require.isPlainNo(fact)) {
      defects.add(Message.of("LAW-IT-06." + defect));
    } else {
      Require.denied(fact, path).ifPresent(open::add);
    }
  }

  /** Words that name no single content, such as "all posts of the account". */
  private void exact(FactNode urls, String path) {
    if (Require.denied(urls, path).isPresent()) {
      return;
    }
    urls.texts().stream()
        .filter(text -> !EXACT.matcher(text).find())
        .findFirst()
        .map(text -> Message.of("LAW-IT-06.which-urls").with("given", text))
        .ifPresent(asked -> open.add(CheckResult.unknown(List.of(path)).saying(asked)));
  }

  boolean looksInvalid() {
    return !defects.isEmpty();
  }

  /** What speaks against it, in one sentence. */
  Message told() {
    return Message.of("LAW-IT-06.invalid").with("defects", List.copyOf(defects));
  }

  /** Invalid by what is known; else open while something is not; else valid. */
  CheckResult judged() {
    if (looksInvalid()) {
      return CheckResult.fail(told());
    }
    return open.isEmpty() ? CheckResult.pass(Message.of("LAW-IT-06.valid")) : CheckResult.all(open);
  }
}
