/** Answering, and the pages on which questionnaires are kept. Other modules put {@code AnswerForm} on pages of their own. */
@NullMarked
@NamedInterface("ui")
package uk.coppice.portal.survey.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
