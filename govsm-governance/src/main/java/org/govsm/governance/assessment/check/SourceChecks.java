package org.govsm.governance.assessment.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;

/** GSM-COM-05 to 07: what a post rests on, and what is said against misinformation. */
final class SourceChecks {

  private static final String STATUS = "sourceDocument[].status";

  private SourceChecks() {}

  static List<CheckResult> publicSource(CheckInput input) {
    Map<String, FactNode> listed = listed(input.facts());
    return input.eachOut(
        post -> {
          CheckResult named = Require.given(source(post));
          return CheckResult.all(
              named.missing().isEmpty()
                  ? named
                  : CheckResult.unknown(List.of("posts[].sourceDocument")).saying(named.text()),
              source(post).isNone() ? named : status(post, listed));
        });
  }

  /** The source that a post names: given alone, or with what is known of it. */
  static FactNode source(FactNode post) {
    FactNode source = post.at("sourceDocument");
    return source.names().isEmpty() ? source : source.at("id");
  }

  /** What the post says of its source, or the list of sources. */
  private static CheckResult status(FactNode post, Map<String, FactNode> listed) {
    FactNode own = post.at("sourceDocument", "status");
    boolean silent = own.isAbsent() && own.unknownWord().isEmpty();
    FactNode status = silent ? listed(post, listed) : own;
    if (status.is("PUBLIC")) {
      return CheckResult.pass(Message.of("GSM-COM-05.public"));
    } else if (!status.isAbsent()) {
      return CheckResult.fail(
          Message.of("GSM-COM-05.not-public")
              .with("status", FactField.said(status.text().orElse("–"))));
    }
    return Require.open(STATUS, status);
  }

  /** Whether each source of the list is public, by its id; of two of one id the first counts. */
  static Map<String, FactNode> listed(Facts facts) {
    Map<String, FactNode> listed = new HashMap<>();
    for (FactNode one : facts.at("sourceDocument").items()) {
      one.at("id").text().ifPresent(id -> listed.putIfAbsent(id, one.at("status")));
    }
    return listed;
  }

  /** What the list of sources says of the one that a post names. */
  static FactNode listed(FactNode post, Map<String, FactNode> listed) {
    FactNode silent = post.at("sourceDocument", "status");
    return source(post).text().map(id -> listed.getOrDefault(id, silent)).orElse(silent);
  }

  static List<CheckResult> verified(CheckInput input) {
    return input.eachOut(
        post ->
            CheckResult.all(
                Require.yes(post.at("clearance", "checklist", "factsVerified")),
                Require.given(post.at("sources"))));
  }

  /** Each item of misinformation has its correction, which is out. */
  static List<CheckResult> corrected(CheckInput input) {
    return input.each(
        "rumourLog",
        item ->
            CheckResult.all(
                Require.given(item.at("detectedAt")),
                AnnouncementChecks.posted(
                    input, item.at("correctionPostId"), "GSM-COM-07.not-out")));
  }
}
