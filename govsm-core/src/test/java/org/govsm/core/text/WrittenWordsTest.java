package org.govsm.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text must say to be a reason, and to be a decision with its paper. */
class WrittenWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "x",
        "१",
        "1",
        "....a",
        "ok",
        "OK.",
        "yes",
        "YES!",
        "yes yes",
        "Yes, it is.",
        "yep",
        "True",
        "Right",
        "Done",
        "asdf",
        "No 1",
        "Yes 1",
        "ok 1",
        "हाँ",
        "हां",
        "जी हाँ",
        "ठीक है",
        "हाँ १",
        "ठीक\u200c है",
        "Duplicate"
      })
  void a_yes_a_sign_or_one_word_gives_no_reason(String text) {
    assertThat(WrittenWords.giveReason(text)).isFalse();
    assertThat(WrittenWords.nameRecord(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Superseded", "Late", "देर से", "Order 7"})
  void one_word_that_is_no_yes_says_more(String text) {
    assertThat(WrittenWords.sayMore(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ok", "Approved", "why", "x", "1", "ठीक है", "स्वीकृत", ""})
  void a_yes_or_a_short_word_says_no_more(String text) {
    assertThat(WrittenWords.sayMore(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Not ours", "see file", "On leave", "छुट्टी पर", "They agree"})
  void words_without_a_paper_are_a_reason_and_no_record(String text) {
    assertThat(WrittenWords.giveReason(text)).isTrue();
    assertThat(WrittenWords.nameRecord(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Order 7",
        "By order 7",
        "आदेश ७ से",
        "Yes, by note 12 of the finance wing",
        "The diary of the section has the receipt",
        "समिति के कार्यवृत्त में दर्ज है"
      })
  void a_paper_is_named_by_a_figure_or_in_some_words(String text) {
    assertThat(WrittenWords.giveReason(text)).isTrue();
    assertThat(WrittenWords.nameRecord(text)).isTrue();
  }

  /** Found: they were taken as decisions. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "to be confirmed later",
        "Yes, as it was",
        "It was the same as before.",
        "We will decide later",
        "The decision of the Director is awaited",
        "Approval of the competent authority is pending",
        "will be decided in due course",
        "It has not been decided yet",
        "No decision has been taken so far",
        "इस पर अभी तक निर्णय नहीं लिया गया है",
        "बाद में बताएंगे",
        "वाद में बताएंगे",
        "सक्षम प्राधिकारी का निर्णय बाद में होगा",
        "जैसा पहले था, वैसा ही है"
      })
  void a_decision_that_is_to_come_and_a_yes_in_more_words_are_none(String text) {
    assertThat(WrittenWords.nameRecord(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Director allowed it in note 4; the order will follow",
        "Accepted by the committee, its minutes are awaited from the member secretary",
        "No review is needed here",
        "Pending bills of farmers go first, by the order of the Secretary",
        "निदेशक ने नोट ४ से स्वीकृत किया, आदेश बाद में जारी होगा"
      })
  void what_says_more_than_that_is_one(String text) {
    assertThat(WrittenWords.nameRecord(text)).isTrue();
  }
}
