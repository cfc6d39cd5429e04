package org.govsm.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that say that something is still to come, beside reasons that have the same words. */
class PostponementsTest {

  /** Found: any figure made them a decision, and other spellings passed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "will be decided on 5 December",
        "To be decided by order 7",
        "Decision will be taken in due course, note 4",
        "later, see file 1",
        "Awaiting order 7 of 5 December",
        "Pending approval, file 12",
        "Reason follows",
        "note follows",
        "Order number follows",
        "Order 7 follows.",
        "Will upload the order",
        "details shall be provided subsequently",
        "ex post facto approval will be sought",
        "Ex-post-facto sanction will be obtained",
        "kept in abeyance",
        "nothing decided",
        "no order exists",
        "n/a",
        "N.A.",
        "not applicable",
        "As discussed",
        "tbd by the CA",
        "Subject to approval of the authority",
        "निर्णय 5 दिसंबर को होगा",
        "आदेश 7 की प्रतीक्षा है",
        "आदेश ७ की प्रतीक्षा है",
        "बाद में 1",
        "यथा समय निर्णय होगा",
        "यथासमय",
        "इसका निर्णय आगे लिया जायेगा",
        "निर्णय बाद में लिया जाएगा",
        "उचित समय पर",
        "समय आने पर",
        "आदेश आने पर",
        "स्वीकृति मिलने पर",
        "अनुमोदन के अधीन",
        "आदेश होने पर दर्ज किया जाएगा",
        "आदेश होने पर दर्ज किया जायेगा",
        "कार्यवाही की जा रही है",
        "कार्रवाई की जा रही है, फाइल 12",
        "बाद मे",
        "प्रमाण प्रतीक्षित है",
        "मंजूरी की प्रतीक्षा",
        "मंज़ूरी की प्रतीक्षा",
        "baad mein bataya jayega",
        "nirnay baad mein"
      })
  void a_text_that_only_postpones_is_one_with_or_without_a_figure(String text) {
    assertThat(Postponements.are(text)).isTrue();
    assertThat(WrittenWords.nameRecord(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Approved by the Director in note 4, order to follow",
        "Order 7 issued, copy awaited",
        "Sanctioned by order 7, bills pending",
        "Pending bills of farmers go first, by order 7",
        "By the later order 9 of 5 December",
        "The proposed plan was accepted in note 12",
        "The expected views were not reached: note 3",
        "Order 7 of the Secretary allows it",
        "By order 7 of 5 December",
        "The work in progress was inspected, file 9",
        "A later date was fixed by order 7",
        "The committee decided it in meeting 3",
        "Rule 173 is not applicable to this work",
        "GST is not applicable, note 5",
        "As discussed in meeting 4 of the committee",
        "No order is needed under clause 5",
        "It follows from rule 7 of the manual",
        "Two videos follow the brief, and one does not: note 6",
        "Payment kept in abeyance by order 11 until the videos are mended",
        "Withheld under clause 9, to be released with the last bill",
        "The agency will provide the two videos that are missing",
        "The remaining ten posts came on 4 December, diary 18",
        "Accepted beyond the order, as the Secretary allowed in note 2",
        "Expected traffic fell as schools were closed",
        "The matter under consideration was settled by order 14",
        "The order was received later than the work, diary 5",
        "Tomorrow is a holiday, so it is accepted today by note 8",
        "Soon after the flood the Collector ordered it, order 4",
        "Ex post facto approval by order 21",
        "The file was put up on 3 May and approved on 5 May",
        "Yes, by note 12 of the finance wing",
        "No bidder asked for more time, note 7",
        "आदेश 7 से स्वीकृत",
        "कल आदेश 7 जारी हुआ",
        "आदेश 7 से शेष कार्य स्वीकृत",
        "शेष राशि का भुगतान नोट 4 से हुआ",
        "निदेशक ने नोट 4 से स्वीकृत किया, आदेश बाद में जारी होगा",
        "समिति ने 5 दिसंबर को निर्णय लिया",
        "समिति की बैठक 3 में निर्णय हुआ",
        "सक्षम प्राधिकारी का निर्णय, आदेश 12 दिनांक 5 दिसंबर",
        "स्वीकृति मिलने पर काम शुरू हुआ, नोट 9",
        "आदेश आने पर दो वीडियो बनाए गए",
        "अनुमोदन के बाद भुगतान किया गया, बिल 4",
        "लंबित बिल पहले निपटाए गए, आदेश 6",
        "प्रस्तावित योजना नोट 12 में स्वीकृत हुई",
        "प्रगति रिपोर्ट 4 के आधार पर स्वीकार",
        "बाकी दस पोस्ट 4 दिसंबर को मिलीं, डायरी 18",
        "वीडियो बाद में सुधारा गया और समिति ने देखा",
        "कार्य पूरा हुआ, प्रमाण पत्र 5",
        "बाढ़ के कारण देर हुई, ज़िला अधिकारी का पत्र 8",
        "एजेंसी ने समय पर काम दिया, निरीक्षण नोट 3",
        "नियम 173 यहाँ लागू नहीं होता",
        "वित्त विभाग की सहमति नोट 14 से मिली",
        "यथासमय काम पूरा हुआ, नोट 2",
        "उचित समय पर सूचना दी गई थी, पत्र 6",
        "आगामी मेले के लिए अधिक वीडियो चाहिए थे, आदेश 9",
        "अगले माह की माँग पहले आई, नोट 11",
        "स्थगन आदेश 4 के अनुसार भुगतान रोका गया",
        "मंत्री के निर्देश, नोट 5, के अनुसार",
        "दो वीडियो आदेश से अधिक स्वीकार, नोट 16",
        "प्रतीक्षा सूची से दूसरा नाम लिया गया, आदेश 3",
        "समिति के कार्यवृत्त में दर्ज है",
        "उपयोगिता प्रमाण पत्र मिला, फाइल 20",
        "आदेश ७ से"
      })
  void a_reason_with_the_same_words_is_none(String text) {
    assertThat(Postponements.are(text)).isFalse();
  }
}
