package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.facts.FactNode;

/** GSM-RES-12: the duties of all roles cover custody, security, archive and privacy. */
final class RoleDuties {

  /** By the beginnings of words that name it. */
  private static final Map<String, List<String>> ASKED = new LinkedHashMap<>();

  static {
    ASKED.put(
        "credentials",
        List.of(
            "credential", "custody", "password", "login", "keys", "कुंजि", "पासवर्ड", "अभिरक्षा"));
    ASKED.put("security", List.of("secur", "infosec", "cyber", "सुरक्षा"));
    ASKED.put(
        "archive", List.of("archiv", "records", "record keeping", "retention", "अभिलेख", "संग्रह"));
    ASKED.put("privacy", List.of("privacy", "personal data", "personal information", "निजता"));
  }

  /** Beginnings of words that name another duty; any other text may mean one that is asked. */
  private static final List<String> OTHERS =
      List.of(
          "repl",
          "respon",
          "answer",
          "creat",
          "manag",
          "writ",
          "text",
          "content",
          "post",
          "publish",
          "film",
          "video",
          "photo",
          "design",
          "graphic",
          "monitor",
          "moderat",
          "comment",
          "analy",
          "report",
          "train",
          "translat",
          "campaign",
          "coordinat",
          "उत्तर",
          "लेखन",
          "सामग्री",
          "प्रकाश",
          "निगरानी",
          "अनुवाद",
          "प्रबंध");

  private RoleDuties() {}

  static List<CheckResult> covered(CheckInput input) {
    FactNode roles = input.at("roles");
    if (!roles.isList() || roles.isNone()) {
      return List.of(roles.isNone() ? Require.given(roles) : CheckResult.unknown(List.of("roles")));
    }
    List<String> lacking = new ArrayList<>(ASKED.keySet());
    List<String> strange = new ArrayList<>();
    boolean open = false;
    for (FactNode role : roles.items()) {
      FactNode duties = role.at("duties");
      open |= duties.isAbsent() || Require.hasGap(duties);
      for (String duty : duties.texts()) {
        boolean reserved = FactNode.of(duty).reservation().isPresent();
        if (reserved
            || !names(duty, OTHERS) && ASKED.values().stream().noneMatch(w -> names(duty, w))) {
          strange.add(duty);
        } else {
          lacking.removeIf(asked -> names(duty, ASKED.getOrDefault(asked, List.of())));
        }
      }
    }
    return List.of(result(lacking, strange, open));
  }

  private static CheckResult result(List<String> lacking, List<String> strange, boolean open) {
    List<Term> named = lacking.stream().map(one -> new Term("duty." + one)).toList();
    if (lacking.isEmpty()) {
      return CheckResult.pass(Message.of("GSM-RES-12.covered"));
    } else if (open) {
      return CheckResult.unknown(List.of("roles[].duties"));
    } else if (!strange.isEmpty()) {
      Message which = Message.of("GSM-RES-12.which").with("duties", strange).with("lacking", named);
      return CheckResult.unknown(List.of("roles[].duties")).saying(which).values(strange);
    }
    return CheckResult.fail(Message.of("GSM-RES-12.lacking").with("lacking", named))
        .values(lacking);
  }

  private static boolean names(String duty, List<String> beginnings) {
    String text = " " + duty.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]+", " ");
    return beginnings.stream().anyMatch(one -> text.contains(" " + one));
  }
}
