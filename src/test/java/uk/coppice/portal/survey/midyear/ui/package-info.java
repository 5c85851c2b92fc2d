@NullMarked
package uk.coppice.portal.survey.midyear.ui;

import org.jspecify.annotations.NullMarked;
