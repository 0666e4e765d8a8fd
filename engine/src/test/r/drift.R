# Writes the outside reference answers for the drift of raters: step 2 with a further effect for each caller in each
# quarter, in explicit dense matrices, on crossed.csv (which references.R writes; run that first).
#
#   Rscript engine/src/test/r/drift.R engine/src/test/resources/reference
#
# Needs R alone. Takes the definitions of step 1 and of REML from fair-scores.R beside it. Writes drift.csv.

folder <- commandArgs(trailingOnly = TRUE)[1]
if (is.na(folder)) stop("usage: Rscript drift.R FOLDER")
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
for (line in parse(file.path(here, "fair-scores.R"))) {
  wanted <- c("symmetric", "levels.of", "indicator", "step.one", "reml", "best.reml")
  if (is.call(line) && identical(line[[1]], as.name("<-")) && as.character(line[[2]])[1] %in% wanted) eval(line)
}
data <- read.csv(file.path(folder, "crossed.csv"), comment.char = "#",
                 colClasses = c(rep("character", 6), rep("numeric", 4)))
check <- function(what, gap, tolerance) if (!(gap <= tolerance)) stop(sprintf("%s: %g", what, gap))
digits <- function(x) formatC(x, digits = 15, format = "g", width = 1)
answers <- NULL
answer <- function(model, quantity, name, value) answers <<- rbind(answers, data.frame(model, method = "", quantity,
  name, value = digits(value), tolerance = "1e-05", kind = "abs"))

# staff: whether the staff are a random effect. raters: how many callers are kept apart (the rest is one).
drift <- function(model, data, staff) {
  y <- data$y; N <- length(y)
  fixed <- cbind(indicator(paste0(data$dept, ":", data$quarter)), indicator(data$caller))
  one <- step.one(data[c("task", "channel")], fixed)
  X <- one$X; B <- one$B
  ystar <- y - as.vector(X %*% (B %*% y))
  P <- indicator(data$quarter)
  few <- length(unique(data$caller)) < 5
  I <- indicator(data$caller)
  sum.to.zero <- rbind(diag(ncol(I) - 1), -1)
  if (few) P <- cbind(P, I %*% sum.to.zero)
  Z <- list(unit = indicator(data$dept), cell = indicator(paste0(data$dept, ":", data$quarter)))
  if (staff) Z$staff <- indicator(paste0(data$dept, ":", data$staff))
  if (!few) Z$rater <- I
  Z$drift <- indicator(paste0(data$caller, ":", data$quarter))
  fit <- best.reml(ystar, P, Z, 1)
  check("slope", max(abs(fit$gradient)), 1e-8)
  theta <- setNames(fit$theta, names(Z))
  plain <- best.reml(ystar, P, Z, 0)
  # Where a plain component is zero its logarithm runs to the border.
  answer(model, "deviation", "penalised", theta[["drift"]] * sqrt(fit$sigma2))
  answer(model, "deviation", "reml", if (plain$theta[length(Z)] < 2e-3) 0 else plain$theta[length(Z)] * sqrt(plain$sigma2))
  W <- cbind(P, do.call(cbind, Z))
  g <- unlist(lapply(names(Z), function(k) rep(theta[[k]]^2, ncol(Z[[k]]))))       # in units of sigma^2
  C <- solve(t(W) %*% W + diag(c(rep(0, ncol(P)), 1 / g)))
  effects <- C %*% t(W) %*% ystar
  staff.part <- if (staff) theta[["staff"]]^2 * fit$sigma2 * tcrossprod(B %*% Z$staff) else 0
  V.beta <- staff.part + fit$sigma2 * solve(one$information)
  at <- function(k) ncol(P) + sum(sapply(Z[seq_len(match(k, names(Z)) - 1)], ncol)) + seq_len(ncol(Z[[k]]))
  who <- do.call(rbind, strsplit(colnames(Z$drift), ":"))
  raters <- levels.of(data$caller)
  for (i in seq_len(nrow(who))) {
    l <- numeric(ncol(W))
    same <- which(who[, 2] == who[i, 2])
    l[at("drift")[i]] <- 1
    l[at("drift")[same]] <- l[at("drift")[same]] - 1 / length(same)
    s <- l
    weight <- (raters == who[i, 1]) - 1 / length(raters)
    if (few) s[ncol(P) - ncol(sum.to.zero) + seq_len(ncol(sum.to.zero))] <- t(sum.to.zero) %*% weight
    else s[at("rater")] <- weight
    name <- paste(who[i, ], collapse = ":")
    for (what in c("drift", "severity")) {
      w <- if (what == "drift") l else s
      a <- t(w) %*% C %*% t(W) %*% X
      answer(model, what, name, sum(w * effects))
      answer(model, paste0(what, "-error"), name,
        sqrt(fit$sigma2 * t(w) %*% C %*% w + a %*% V.beta %*% t(a)))
    }
  }
}

drift("random", data, TRUE)
few <- data
few$caller[few$caller %in% c("c4", "c5", "c6")] <- "c3"
drift("fixed", few, FALSE)

con <- file(file.path(folder, "drift.csv"), "wb")
writeLines(c(
  "# Reference answers for the drift of raters on crossed.csv: y without the mix (task, channel), then",
  "# y* = quarter + dept + dept:quarter + dept:staff + caller + caller:quarter + e by penalised REML.",
  sprintf("# R %s.%s with base matrices only, src/test/r/drift.R (step 1 and REML as in fair-scores.R).", R.version$major,
    R.version$minor),
  "# random: all effects, six callers. fixed: without staff, callers c3 to c6 taken for one, so that three are fixed.",
  "# deviation: of caller:quarter, penalised and plain REML. drift, severity: of a caller in a quarter, in points.",
  paste(names(answers), collapse = ",")), con)
writeLines(do.call(paste, c(answers, sep = ",")), con)
close(con)
