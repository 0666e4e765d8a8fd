# Writes the outside reference answers for effects of something that units began at different times: the definitions
# of Callaway and Sant'Anna (2021), as matrices, in nothing but base R.
#
#   Rscript engine/src/test/r/effects.R engine/src/test/resources/reference [mpdta.csv]
#
# Writes panel.csv (invented) and effects.csv. With the county data of R's package did as second argument it also
# writes mpdta-moments.csv, sizes, means and covariances of its groups, and checks itself on the data.

arguments <- commandArgs(trailingOnly = TRUE)
if (!length(arguments)) stop("usage: Rscript effects.R FOLDER [mpdta.csv]")
folder <- arguments[1]
digits <- function(x) formatC(x, digits = 15, format = "g", width = 1)

# Y: n x T. start: 1..T, Inf for never. A unit that began in the first period has no value before and is left out.
effects <- function(Y, start, base = "LAST", control = "NOT_YET") {
  keep <- start > 1; Y <- Y[keep, , drop = FALSE]; start <- start[keep]
  n <- nrow(Y); T <- ncol(Y)
  found <- list(); refused <- list()
  for (g in sort(unique(start[is.finite(start)]))) for (t in 1:T) {
    before <- switch(base,
      LAST = if (min(g, t) > 1) min(g, t) - 1,
      BEFORE_LAST = if (g > 2) g - 2,
      ALL_BEFORE = setdiff(seq_len(g - 1), t),
      ALL_BUT_LAST = setdiff(seq_len(max(g - 2, 0)), t))
    if (!length(before)) { if (t >= g) refused[[length(refused) + 1]] <- c(g, t); next }
    if (base == "BEFORE_LAST" && t == g - 2) next
    gain <- Y[, t] - rowMeans(Y[, before, drop = FALSE])
    treated <- start == g & !is.na(gain)
    untreated <- !is.na(gain) & (is.infinite(start) | (control == "NOT_YET" & start > max(t, before) & start != g))
    if (!any(treated) || !any(untreated)) { refused[[length(refused) + 1]] <- c(g, t); next }
    # The coefficient of a regression on one 0/1 column; its influence is that of two means.
    value <- coef(lm(gain ~ treated, subset = treated | untreated))[[2]]
    psi <- numeric(n)
    psi[treated] <- n * (gain[treated] - mean(gain[treated])) / sum(treated)
    psi[untreated] <- -n * (gain[untreated] - mean(gain[untreated])) / sum(untreated)
    found[[length(found) + 1]] <- list(g = g, t = t, value = value, psi = psi, n = c(sum(treated), sum(untreated)))
  }
  G <- sapply(found, `[[`, "g"); at <- sapply(found, `[[`, "t")
  value <- sapply(found, `[[`, "value"); Psi <- sapply(found, `[[`, "psi")
  share <- sapply(G, function(g) mean(start == g))
  I <- sapply(G, function(g) as.numeric(start == g))       # n x K: who is in the group of effect k
  # A ratio of means of (shares x values) over shares: its influence by the rule of the quotient.
  by.size <- function(k) {
    total <- sum(share[k]); mean.value <- sum(share[k] * value[k]) / total
    surprise <- sweep(I[, k, drop = FALSE], 2, share[k])
    psi <- (Psi[, k, drop = FALSE] %*% share[k] + surprise %*% (value[k] - mean.value)) / total
    list(value = mean.value, psi = as.vector(psi))
  }
  average <- function(parts) list(value = mean(sapply(parts, `[[`, "value")),
                                  psi = rowMeans(sapply(parts, `[[`, "psi")))
  error <- function(x) sqrt(mean(x$psi^2) / n)
  after <- at >= G
  out <- list()
  put <- function(quantity, name, x) out[[length(out) + 1]] <<- data.frame(quantity, name, value = x)
  both <- function(quantity, name, x) { put(quantity, name, x$value); put(paste0(quantity, "-error"), name, error(x)) }
  for (k in seq_along(found)) {
    both("effect", paste(G[k] - 1, at[k] - 1), list(value = value[k], psi = Psi[, k]))
    put("treated", paste(G[k] - 1, at[k] - 1), found[[k]]$n[1]); put("untreated", paste(G[k] - 1, at[k] - 1), found[[k]]$n[2])
  }
  put("refused", "", length(refused) + T * any(!keep))   # a group of the first period is refused in all of them
  both("simple", "", by.size(which(after)))
  exposure <- lapply(sort(unique(at - G)), function(e) c(by.size(which(at - G == e)), e = e))
  for (x in exposure) both("exposure", x$e, x)
  both("exposure-overall", "", average(Filter(function(x) x$e >= 0, exposure)))
  group <- lapply(sort(unique(G[after])), function(g) {
    k <- which(after & G == g); list(value = mean(value[k]), psi = rowMeans(Psi[, k, drop = FALSE]), g = g)
  })
  for (x in group) both("group", x$g - 1, x)
  both("group-overall", "", local({
    s <- sapply(group, function(x) mean(start == x$g)); v <- sapply(group, `[[`, "value"); m <- sum(s * v) / sum(s)
    J <- sapply(group, function(x) as.numeric(start == x$g))
    list(value = m, psi = as.vector((sapply(group, `[[`, "psi") %*% s + sweep(J, 2, s) %*% (v - m)) / sum(s)))
  }))
  period <- lapply(sort(unique(at[after])), function(t) c(by.size(which(after & at == t)), t = t))
  for (x in period) both("period", x$t - 1, x)
  both("period-overall", "", average(period))
  V <- crossprod(Psi[, !after, drop = FALSE]) / n^2
  a <- value[!after]
  s <- qr(V, tol = 1e-10)
  keep.columns <- sort(s$pivot[seq_len(s$rank)])
  put("wald", "", sum(a[keep.columns] * solve(V[keep.columns, keep.columns], a[keep.columns])))
  put("wald-freedom", "", s$rank)
  put("wald-p", "", pchisq(out[[length(out) - 1]]$value, s$rank, lower.tail = FALSE))
  do.call(rbind, out)
}

# --------------------------------------------------------------------------------------------- a panel of our own

set.seed(20261123)
n <- 36; T <- 6
start <- c(1, rep(c(3, 4, 4, 5), times = c(3, 4, 2, 6)), rep(Inf, 20))
kind <- c("a", rep(c("a", "b"), length.out = n - 1))
Y <- round(outer(rnorm(n, 70, 3), rep(1, T)) + matrix(rnorm(n * T, 0, 2), n) + outer(rep(1, n), c(0, 1, -1, 2, 0, 1)) +
           2 * outer(start, 1:T, function(g, t) ifelse(t >= g, 1 + (t - g) / 2, 0)), 3)
Y[10, 2] <- NA; Y[25, 5] <- NA
answers <- do.call(rbind, lapply(c("LAST", "BEFORE_LAST", "ALL_BEFORE", "ALL_BUT_LAST"), function(base)
  do.call(rbind, lapply(c("NOT_YET", "NEVER"), function(control)
    cbind(data = "panel", base = base, control = control, effects(Y, start, base, control))))))

# Who could have begun instead: all ways to deal out three starts among nine units of two kinds.
randomised <- local({
  units <- c(8:11, 20:24); k <- rep(c("a", "b"), c(4, 5)); s <- replace(rep(Inf, 9), c(1, 5, 6), 5)
  y <- Y[units, ]; y[is.na(y)] <- 70
  simple <- function(s) { x <- effects(y, s, "ALL_BUT_LAST"); x$value[x$quantity == "simple"] }
  ways <- list()
  for (i in 1:4) for (j in combn(5, 2, simplify = FALSE)) ways[[length(ways) + 1]] <- replace(rep(Inf, 9), c(i, 4 + j), 5)
  all <- sapply(ways, simple); ours <- simple(s)
  data.frame(data = "randomised", base = "ALL_BUT_LAST", control = "NOT_YET", quantity = c("simple", "p", "smallest"),
             name = "", value = c(ours, mean(sign(ours) * all >= sign(ours) * ours - 1e-9), 1 / length(ways)))
})

# ----------------------------------------------------------------------------------------------------------- mpdta

if (length(arguments) > 1) {
  d <- read.csv(arguments[2])
  wide <- reshape(d[c("year", "countyreal", "lemp", "first.treat")], direction = "wide",
                  idvar = c("countyreal", "first.treat"), timevar = "year")
  M <- as.matrix(wide[paste0("lemp.", 2003:2007)])
  g <- ifelse(wide$first.treat == 0, Inf, wide$first.treat - 2002)
  for (control in c("NEVER", "NOT_YET")) {
    x <- effects(M, g, "LAST", control)
    cat(control, "\n"); print(x[x$quantity %in% c("simple", "simple-error", "wald-p"), ], digits = 10)
  }
  moments <- do.call(rbind, lapply(sort(unique(wide$first.treat)), function(k) {
    S <- M[wide$first.treat == k, ]; V <- cov(S); at <- which(lower.tri(V, TRUE), arr.ind = TRUE)
    rbind(data.frame(group = k, size = nrow(S), quantity = "mean", i = 1:5, j = "", value = digits(colMeans(S))),
          data.frame(group = k, size = nrow(S), quantity = "covariance", i = at[, 1], j = at[, 2], value = digits(V[at])))
  }))
  con <- file(file.path(folder, "mpdta-moments.csv"), "wb")
  writeLines(c(paste("#", c(
    "Sizes, means and covariances of log teen employment 2003-2007 (1-5) in 500 counties, by the year in which the",
    "minimum wage was first raised (0: never). Effects without covariates and their errors follow from these alone.",
    "Source: data set mpdta of R's package did (Callaway, Sant'Anna), github.com/bcallaway11/did; the data are not",
    sprintf("kept here. R %s.%s, colMeans() and cov() (src/test/r/effects.R).", R.version$major, R.version$minor))),
    paste(names(moments), collapse = ",")), con)
  writeLines(do.call(paste, c(lapply(moments, as.character), sep = ",")), con)
  close(con)
}

# ---------------------------------------------------------------------------------------------------------- output

con <- file(file.path(folder, "panel.csv"), "wb")
writeLines(c("# Invented: 36 units, 6 periods, starts counted from 0, blank for never; NaN where there is no value.",
             "unit,kind,start,y0,y1,y2,y3,y4,y5"), con)
writeLines(paste(sprintf("u%02d", seq_len(n)), kind, ifelse(is.finite(start), start - 1, ""),
                 apply(ifelse(is.na(Y), "NaN", formatC(Y, format = "f", digits = 3)), 1, paste, collapse = ","), sep = ","), con)
close(con)
answers <- rbind(answers, randomised)
answers$value <- digits(answers$value)
con <- file(file.path(folder, "effects.csv"), "wb")
writeLines(c(paste("#", c(
  "Reference answers for effects of groups that began at different times, Callaway and Sant'Anna (2021), no covariates.",
  sprintf("R %s.%s, base R only (src/test/r/effects.R), on panel.csv; periods counted from 0.", R.version$major, R.version$minor),
  "effect, effect-error: name is group and period; error from influence functions. exposure: periods since the start.",
  "wald: over the effects before the start whose influences are independent.",
  "randomised: units 8-11 (kind a) and 20-24 (kind b) of the panel, missing values 70, started in period 4: the first",
  "of a, the first two of b; p over all 40 assignments within kinds.")),
  paste(names(answers), collapse = ",")), con)
writeLines(do.call(paste, c(lapply(answers, as.character), sep = ",")), con)
close(con)
cat("written:", nrow(answers), "answers\n")
