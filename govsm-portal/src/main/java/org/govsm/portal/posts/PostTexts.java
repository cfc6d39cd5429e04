package org.govsm.portal.posts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.decision.InputFault;
import org.govsm.core.identity.AadhaarText;
import org.govsm.core.text.Message;
import org.govsm.governance.post.ContentScan;
import org.govsm.governance.post.PostDraft;
import org.govsm.governance.post.PostFlag;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.PlacedTexts;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Texts of posts: they stand in events for good, so that a secret or an Aadhaar number is refused
 * before anything is kept, with its place and never with what was found.
 */
final class PostTexts {

  /** What officers write beside the draft. */
  private static final List<String> BESIDE =
      List.of("reason", "comment", "ground", "note", "copyRef");

  /** In which of these they say why. */
  private static final Set<String> WHY = Set.of("reason", "ground");

  private static final Set<String> NUMBERS =
      Set.of(PostFlag.AADHAAR, PostFlag.PAN, PostFlag.EPIC, PostFlag.BANK_ACCOUNT, PostFlag.PHONE);

  private PostTexts() {}

  /** Refuses rules for what is written in them. */
  static void refuseRules(Map<String, @Nullable Object> rules) {
    List<InputFault> faults = new ArrayList<>(Secrets.in(rules));
    look(rules, "", Set.of(), faults);
    Set<String> told = faults.stream().map(InputFault::pointer).collect(Collectors.toSet());
    PlacedTexts.each(
        rules,
        "",
        (place, text) -> {
          if (!told.contains(place) && hasNumber(text)) {
            faults.add(FreeTexts.fault(place, text));
          }
        });
    ProblemException.unlessNone(faults);
  }

  /** Refuses an act for what is written in it. */
  static void refuse(Map<String, @Nullable Object> act) {
    List<InputFault> faults = new ArrayList<>(Secrets.in(Map.of("act", act)));
    for (String name : BESIDE) {
      if (act.get(name) instanceof String text) {
        faults.addAll(FreeTexts.in("/act/" + name, text));
        faults.addAll(
            WHY.contains(name)
                ? FreeTexts.reason("/act/" + name, text)
                : FreeTexts.remark("/act/" + name, text));
      }
    }
    if (act.get("entries") instanceof List<?> entries) {
      for (int i = 0; i < entries.size(); i++) {
        number("/act/entries/" + i + "/device", PostScene.members(entries.get(i)), faults);
      }
    }
    Set<String> found = new HashSet<>();
    if (act.get("draft") instanceof Map<?, ?> draft) {
      PostDraft.fromPlain(PostScene.members(draft))
          .fold(read -> flagged(read.scan(List.of()), found), wrong -> List.<InputFault>of())
          .forEach(faults::add);
      Map<String, @Nullable Object> source =
          PostScene.members(PostScene.members(draft).get("source"));
      number("/act/draft/source/title", source, faults);
      number("/act/draft/source/id", source, faults);
    }
    look(act, "/act", found, faults);
    ProblemException.unlessNone(faults);
  }

  /** What is asked as a reference or a title may have digits, and no number of a person. */
  private static void number(
      String place, Map<String, @Nullable Object> holder, List<InputFault> faults) {
    if (holder.get(place.substring(place.lastIndexOf('/') + 1)) instanceof String text
        && hasNumber(text)) {
      faults.add(FreeTexts.fault(place, text));
    }
  }

  private static boolean hasNumber(String text) {
    return ContentScan.of(text, "", List.of()).stream()
        .anyMatch(flag -> NUMBERS.contains(flag.kind()));
  }

  private static List<InputFault> flagged(List<PostFlag> flags, Set<String> found) {
    List<InputFault> faults = new ArrayList<>();
    for (PostFlag flag : flags) {
      if (flag.kind().equals(PostFlag.AADHAAR)) {
        String place = "/act/draft" + flag.pointer();
        found.add(place);
        Message text =
            Message.of("posts.aadhaar").with("first", flag.from() + 1).with("last", flag.to());
        faults.add(new InputFault(place, "posts.aadhaar", text));
      }
    }
    return faults;
  }

  private static void look(
      @Nullable Object part, String place, Set<String> found, List<InputFault> faults) {
    PlacedTexts.each(
        part,
        place,
        (at, text) -> {
          if (!text.startsWith("sha256:") && !found.contains(at) && AadhaarText.isIn(text)) {
            faults.add(new InputFault(at, "posts.aadhaar-in", Message.of("posts.aadhaar-in")));
          }
        });
  }
}
