package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.function.SerializableSupplier;

/**
 * The same figures as a table, behind 'Show as a table'. It is made when somebody opens it for the first time: a page of
 * results has one for each question, and hardly anybody opens them all.
 */
final class TableBehind extends Details {

    private static final long serialVersionUID = 1L;

    TableBehind(SerializableSupplier<DataTable> table) {
        super("Show as a table");
        addOpenedChangeListener(change -> {
            if (change.isOpened() && getContent().findAny().isEmpty()) {
                add(table.get());
            }
        });
    }
}
