package uk.coppice.portal.notification.letter;

import java.time.LocalDateTime;
import uk.coppice.portal.survey.SurveyKind;

/**
 * All that a letter about a survey is written from.
 *
 * @param kind what the letter is for
 * @param survey what the survey is about
 * @param title the survey's, as it is shown
 * @param about what it is about, to stand in a sentence
 * @param greeting how the reader is called
 * @param guest whether the reader has no account
 * @param length how many questions and minutes: {@code 4 questions, about 3 minutes}; empty when nobody can say
 * @param minimumGroup fewer answers than this are not shown
 * @param closes the first moment that is too late, on the wall clock in England
 * @param link where the reader answers
 */
public record SurveyLetterFacts(
        SurveyMailKind kind,
        SurveyKind survey,
        String title,
        String about,
        String greeting,
        boolean guest,
        String length,
        int minimumGroup,
        LocalDateTime closes,
        String link) {}
