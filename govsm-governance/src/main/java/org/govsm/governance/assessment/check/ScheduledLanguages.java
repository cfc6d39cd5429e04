package org.govsm.governance.assessment.check;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;

/** Languages in which people must be told: English, or one of the Eighth Schedule. */
final class ScheduledLanguages {

  private ScheduledLanguages() {}

  /** One of them is enough; a language that the list lacks leaves it open. */
  static CheckResult among(FactNode languages, String path) {
    if (!languages.isGiven()) {
      return languages.isNone() ? Require.given(languages) : CheckResult.unknown(List.of(path));
    }
    List<String> given = languages.texts();
    if (given.stream().anyMatch(ScheduledLanguages::isOne)) {
      return CheckResult.pass(Message.of("check.scheduled-language").with("languages", given));
    }
    List<String> strange = given.stream().filter(one -> !LanguageNames.isKnown(one)).toList();
    if (!strange.isEmpty() || Require.hasGap(languages)) {
      CheckResult open = CheckResult.unknown(List.of(path));
      return strange.isEmpty()
          ? open
          : open.saying(Message.of("check.language").with("languages", strange));
    }
    return CheckResult.fail(Message.of("check.no-scheduled-language").with("languages", given));
  }

  private static boolean isOne(String language) {
    return LanguageNames.isEnglish(language) || LanguageNames.isIndian(language).orElse(false);
  }
}
