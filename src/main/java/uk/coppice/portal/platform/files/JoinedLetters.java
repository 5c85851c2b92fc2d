package uk.coppice.portal.platform.files;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;

/** Arabic letters in the forms in which they join their neighbours, and text from right to left in the order of print. */
final class JoinedLetters implements BidiReorderer {

    private static final ArabicShaping JOIN = new ArabicShaping(ArabicShaping.LETTERS_SHAPE);
    private static final ArabicShaping PART = new ArabicShaping(ArabicShaping.LETTERS_UNSHAPE);

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public String shapeText(String text) {
        return shaped(JOIN, text);
    }

    @Override
    public String deshapeText(String text) {
        return shaped(PART, text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static String shaped(ArabicShaping shaping, String text) {
        try {
            return shaping.shape(text);
        } catch (ArabicShapingException noRoom) {
            throw new IllegalStateException("Letters are shaped into as much room as they need", noRoom);
        }
    }
}
