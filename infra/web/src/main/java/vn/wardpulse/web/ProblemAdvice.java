package vn.wardpulse.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;

/** The one place where exceptions become answers. What nobody foresaw is logged whole and answered without detail. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused) {
        return Problems.answer(refused.status(), refused.kind(), refused.faults());
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException denied, HttpServletRequest request) {
        return refused(Refused.outOfReach(request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception failure, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return Problems.answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                Fault.error(
                        "unforeseen",
                        request.getRequestURI(),
                        "Hệ thống gặp lỗi, số liệu đã lưu không bị ảnh hưởng. Thử lại sau ít phút; nếu vẫn lỗi, báo"
                                + " quản trị kèm mã " + Correlation.current() + ".",
                        "The system failed; what is saved is safe. Try again in a few minutes; if it fails again,"
                                + " tell an administrator the code " + Correlation.current() + "."));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Fault> faults = invalid.getFieldErrors().stream()
                .map(error -> invalid(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        return Problems.answer(HttpStatus.BAD_REQUEST, "invalid-request", faults);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Fault> faults = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(MessageSourceResolvable::getDefaultMessage)
                        .map(message -> invalid(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(message))))
                .toList();
        return Problems.answer(HttpStatus.BAD_REQUEST, "invalid-request", faults);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @org.jspecify.annotations.Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        ProblemDetail problem = Problems.detail(known, "invalid-request", List.of(fault(failure, known)));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Fault fault(Exception failure, HttpStatus status) {
        return switch (failure) {
            case MissingServletRequestParameterException missing ->
                Fault.error(
                        "missing-parameter",
                        missing.getParameterName(),
                        "Thiếu tham số %s. Bổ sung rồi gửi lại.".formatted(missing.getParameterName()),
                        "The parameter %s is missing. Add it and send again.".formatted(missing.getParameterName()));
            case MethodArgumentTypeMismatchException mismatch ->
                Fault.error(
                        "unreadable-parameter",
                        mismatch.getName(),
                        "Không đọc được %s = '%s'. Kiểm tra lại giá trị."
                                .formatted(mismatch.getName(), mismatch.getValue()),
                        "%s = '%s' cannot be read. Check the value."
                                .formatted(mismatch.getName(), mismatch.getValue()));
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            default ->
                Fault.error(
                        "invalid-request",
                        "request",
                        "Yêu cầu không hợp lệ (%d %s). Kiểm tra lại địa chỉ, phương thức và nội dung."
                                .formatted(status.value(), status.getReasonPhrase()),
                        "The request is not valid (%d %s). Check its address, method and content."
                                .formatted(status.value(), status.getReasonPhrase()));
        };
    }

    private static Fault unreadable(HttpMessageNotReadableException unreadable) {
        String where = "body";
        String what = "";
        if (unreadable.getCause() instanceof DatabindException unbound) {
            where = unbound.getPathReference().replaceAll("[^\\[]*\\[", "[");
            what = unbound.getOriginalMessage();
        }
        return Fault.error(
                "unreadable-body",
                where,
                "Không đọc được nội dung gửi lên. Kiểm tra lại định dạng JSON và kiểu dữ liệu. " + what,
                "The content cannot be read. Check the JSON and its types. " + what);
    }

    private static Fault invalid(String where, String message) {
        return Fault.error(
                "invalid-value",
                where,
                "Giá trị của %s không hợp lệ: %s.".formatted(where, message),
                "The value of %s is not valid: %s.".formatted(where, message));
    }
}
