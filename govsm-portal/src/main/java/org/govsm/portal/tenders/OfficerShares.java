package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Officer shares: the fields of a proposal, with how an officer shared the order where the law
 * refers the question. Left empty, what the law indicates is proposed with the decision alone.
 */
final class OfficerShares {

  private static final String PARTS = "parts";
  private static final String SHARE = "share-";
  private static final String NUMBER = "number";

  /** The members of a part, each a field for every bid. */
  private static final List<String> MEMBERS = List.of("share", "price", "agreement", "reason");

  private OfficerShares() {}

  static List<FormInput> inputs(AwardScene scene) {
    List<FormInput> inputs = new ArrayList<>();
    inputs.add(scene.input("note", Kind.AREA));
    if (scene.record().meetings().stream().anyMatch(one -> !one.waiting().isEmpty())) {
      inputs.add(scene.input("unconfirmed", Kind.AREA));
    }
    FormInput decided = AwardSteps.decided(scene);
    Optional<Message> question = scene.now().referred().map(Ruling.Refer::question);
    inputs.add(
        question
            .map(asked -> decided.called(scene.page().words().say(asked), decided.hint()))
            .orElse(decided));
    if (question.isPresent()) {
      inputs.add(scene.input(NUMBER, Kind.TEXT));
      for (String bid : scene.now().standing()) {
        MEMBERS.forEach(member -> inputs.add(input(scene, member, bid)));
      }
    }
    return inputs;
  }

  private static FormInput input(AwardScene scene, String member, String bid) {
    Kind kind =
        switch (member) {
          case "share" -> Kind.NUMBER;
          case "price" -> Kind.MONEY;
          default -> Kind.TEXT;
        };
    String key = "awards.officer." + member;
    return new FormInput(
        member + "-" + bid,
        kind,
        "",
        scene.page().say(key, "bid", scene.named(bid)),
        scene.page().say(key + "-hint"));
  }

  /** The fields of a place in the decision begin so. */
  static String of(String name) {
    return name.equals(PARTS) ? SHARE : name;
  }

  /** With shares the decision and its number belong to them. */
  static Map<String, @Nullable Object> members(Map<String, @Nullable Object> fields) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>(fields);
    List<Object> parts = new ArrayList<>();
    for (String field : fields.keySet()) {
      if (field.startsWith(SHARE)) {
        parts.add(part(fields, field.substring(SHARE.length())));
      }
      if (MEMBERS.stream().anyMatch(member -> field.startsWith(member + "-"))) {
        members.remove(field);
      }
    }
    Object number = members.remove(NUMBER);
    if (!parts.isEmpty()) {
      Map<String, @Nullable Object> officer = new LinkedHashMap<>();
      officer.put(OfficerDecisions.ALONE, members.remove(OfficerDecisions.ALONE));
      officer.put(NUMBER, number);
      officer.put(PARTS, parts);
      officer.values().removeIf(Objects::isNull);
      members.put("officer", officer);
    }
    return members;
  }

  private static Map<String, Object> part(Map<String, @Nullable Object> fields, String bid) {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("bid", bid);
    for (String member : MEMBERS) {
      Object said = fields.get(member + "-" + bid);
      if (said != null) {
        part.put(member, said);
      }
    }
    return part;
  }
}
